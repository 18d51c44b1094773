package io.identifycompliance.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page for people says where an API should have answered: its title or, without one, its text. */
final class HtmlPage {
    private static final Pattern START = Pattern.compile(
            "\\s*<(!doctype html|html|head|body|title|h[1-6]|p|div|pre|center)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern UNSEEN =
            Pattern.compile("<!--.*?-->|<(script|style|title)\\b.*?</\\1>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final int LONGEST = 80;

    private HtmlPage() {}

    /** The words of a page; empty where the body is no such page. */
    static Optional<String> words(String body) {
        if (!START.matcher(body).matches()) {
            return Optional.empty();
        }
        Matcher title = TITLE.matcher(body);
        String words = title.find() ? plain(title.group(1)) : "";
        if (words.isEmpty()) {
            words = plain(UNSEEN.matcher(body).replaceAll(" "));
        }
        return Optional.of(words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
    }

    private static String plain(String html) {
        return TAG.matcher(html)
                .replaceAll(" ")
                .replace("&lt;", "‹")
                .replace("&gt;", "›")
                .replace("&quot;", "'")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
