package org.jiedu.markdown.html;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.jiedu.markdown.alert.AlertType;

/**
 * The words of the interface that stand within a text, in the language of the text.
 *
 * @param alertTitle the title of an alert
 * @param footnoteBack what the link from a footnote back to its reference says, by the number of
 *     the footnote, from 1
 * @param table what a table is called to those who do not see it
 * @param taskDone what a ticked box says
 * @param taskOpen what an empty box says
 */
public record HtmlWords(
    Function<AlertType, String> alertTitle,
    IntFunction<String> footnoteBack,
    String table,
    String taskDone,
    String taskOpen) {}
