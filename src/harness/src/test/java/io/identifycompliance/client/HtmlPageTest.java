package io.identifycompliance.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    @Test
    void a_response_with_a_page_is_described_by_its_title() {
        assertThat(brief("<!doctype html>\n<html><head><title>Oops &amp;\n sorry</title></head><body><b>x</b></body>"))
                .isEqualTo("status 500, an HTML page: \"Oops & sorry\"");
    }

    @Test
    void without_a_title_its_text_counts() {
        assertThat(
                        brief(
                                "<html><style>b{}</style><script>if (a<b) c()</script><!-- no --><h1>Error</h1> at &lt;root&gt;"))
                .isEqualTo("status 500, an HTML page: \"Error at ‹root›\"");
        assertThat(brief("<h1>Error</h1>")).isEqualTo("status 500, an HTML page: \"Error\"");
        assertThat(brief("<html></html>")).isEqualTo("status 500, an empty HTML page");
        assertThat(brief("<body><p " + "class='a".repeat(200))).isEqualTo("status 500, an empty HTML page");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(brief("<p>" + "word ".repeat(100))).endsWith("word …\"").hasSizeLessThan(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "{\"html\":\"<p>\"}", "a <p> b", "<data/>", "<pricing>"})
    void what_is_not_a_page_stays_as_it_is(String body) {
        assertThat(brief(body)).isEqualTo("status 500, body " + body);
    }

    private static String brief(String body) {
        return new TargetResponse(500, List.of(), body, 1).brief();
    }
}
