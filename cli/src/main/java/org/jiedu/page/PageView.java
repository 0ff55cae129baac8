package org.jiedu.page;

/** What a template may see of one page. Every view is a record. */
public sealed interface PageView
    permits ComparisonView,
        CoverageView,
        DossierView,
        HomeView,
        InterpretationView,
        ListView,
        SiteMapView,
        MessageView,
        NoticeView,
        PolicyView,
        SearchView,
        TermsView {

  /** Returns what the page has around its own content. */
  Frame frame();
}
