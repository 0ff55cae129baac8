package org.jiedu.check;

/** Names of documents that several rules come from, so that they are named alike everywhere. */
final class Documents {
  /** Issued in July 2018; says who explains a policy, and what an explanation tells. */
  static final String OPENNESS_NOTICE_ZH = "《西藏自治区人民政府办公厅关于印发进一步加强和改进政务公开工作实施方案的通知》，2018年";

  static final String OPENNESS_NOTICE_EN =
      "notice of the General Office of the People's Government of the Tibet Autonomous Region on"
          + " better openness in government affairs, 2018";

  private Documents() {}
}
