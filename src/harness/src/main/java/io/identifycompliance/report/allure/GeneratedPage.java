package io.identifycompliance.report.allure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one page that Allure generates, which holds everything in a script, a line for each file. It is copied line by
 * line, since it is far larger than all that it was made of.
 */
final class GeneratedPage {
    private static final List<String> ANALYTICS = List.of("googletagmanager.com", "window.dataLayer");
    private static final String FILE = "d('";
    private static final String HISTORY = FILE + AllureHistory.FOLDER + "/";

    private final BufferedReader in;
    private final Writer out;
    private final Map<String, byte[]> history = new TreeMap<>();
    private final List<String> undecided = new ArrayList<>();

    private GeneratedPage(BufferedReader in, Writer out) {
        this.in = in;
        this.out = out;
    }

    /** Copies it without the scripts that send anything, and returns the history that it holds. */
    static AllureHistory copy(BufferedReader in, Writer out) throws IOException {
        GeneratedPage page = new GeneratedPage(in, out);
        page.copy();
        return new AllureHistory(page.history);
    }

    /** Of a script, the lines wait until it shows what it is: it has files, or it is over. */
    private void copy() throws IOException {
        boolean script = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (isFile(line)) {
                decide();
                pick(line);
                write(line);
                continue;
            }
            undecided.add(line);
            script = (script || line.contains("<script")) && !line.contains("</script>");
            if (!script) {
                decide();
            }
        }
        decide();
    }

    private static boolean isFile(String line) {
        int at = line.indexOf(FILE);
        return at >= 0 && line.substring(0, at).isBlank();
    }

    private void decide() throws IOException {
        if (undecided.stream().noneMatch(line -> ANALYTICS.stream().anyMatch(line::contains))) {
            for (String line : undecided) {
                write(line);
            }
        }
        undecided.clear();
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /** One page has no history beside it, but in it. */
    private void pick(String line) {
        int at = line.indexOf(HISTORY);
        if (at >= 0) {
            String[] file =
                    line.substring(at + HISTORY.length(), line.indexOf(')', at)).split("[',]+", -1);
            history.put(file[0], Base64.getDecoder().decode(file[1]));
        }
    }
}
