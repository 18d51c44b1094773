package io.identifycompliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakGateTest {
    private static final String SECRET = "pk_Zy9/+Q\"7~x4é mK&2";

    @TempDir
    Path dir;

    @Test
    void finds_it_as_it_is() {
        assertThat(encodings("a" + SECRET + "b")).containsExactly("as it is");
    }

    @Test
    void finds_it_percent_encoded_in_either_case_and_form() {
        String form = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        assertThat(encodings(form)).containsExactly("percent-encoded");
        assertThat(encodings(form.replace("+", "%20"))).containsExactly("percent-encoded");
        assertThat(encodings(lowerEscapes(form))).containsExactly("percent-encoded");
        String everyByte = HexFormat.of().withPrefix("%").withUpperCase().formatHex(bytes(SECRET));
        assertThat(encodings(everyByte)).containsExactly("percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void finds_it_in_base64_wherever_it_stands(String before) {
        byte[] text = bytes(before + SECRET + "tail");
        assertThat(encodings("'" + Base64.getEncoder().encodeToString(text) + "'"))
                .contains("base64");
        assertThat(encodings("'" + Base64.getUrlEncoder().withoutPadding().encodeToString(text) + "'"))
                .contains("base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab"})
    void finds_it_in_base64_that_does_not_start_where_the_run_starts(String before) {
        String inBase64 = Base64.getEncoder().encodeToString(bytes(before + SECRET + "tail"));
        assertThat(encodings("x" + inBase64)).containsExactly("base64");
    }

    @Test
    void finds_it_escaped_for_json_and_html_and_in_hex() {
        assertThat(encodings("pk_Zy9/+Q\\\"7~x4é mK&2")).containsExactly("JSON-escaped");
        assertThat(encodings("pk_Zy9\\/+Q\\\"7~x4é mK&2")).containsExactly("JSON-escaped");
        String everyCharacter = SECRET.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "\\u%04X", c))
                .collect(Collectors.joining());
        assertThat(encodings(everyCharacter)).containsExactly("JSON-escaped");
        assertThat(encodings("pk_Zy9/+Q&quot;7~x4é mK&amp;2")).containsExactly("HTML-escaped");
        assertThat(encodings(HexFormat.of().formatHex(bytes(SECRET)))).containsExactly("hex");
    }

    @Test
    void looks_into_archives_and_into_what_a_page_embeds() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("in/a.json"));
            zip.write(bytes("x".repeat(100) + SECRET));
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(zipped.toByteArray());
        }
        Path archive = Files.write(dir.resolve("a.tgz"), packed.toByteArray());
        assertThat(LeakGate.search(List.of(dir), List.of(SECRET)))
                .containsExactly(new LeakGate.Leak(archive, "gzip > in/a.json", "as it is"));
        String page = "<img src='data:application/zip;base64,"
                + Base64.getEncoder().encodeToString(zipped.toByteArray()) + "'>";
        assertThat(places(page)).containsExactly("base64 > in/a.json");
        String embedded = Base64.getEncoder().encodeToString(bytes("{\"q\": \"" + lowerEscapes(SECRET) + "\"}"));
        assertThat(places("d('" + embedded + "')")).contains("base64");
    }

    /** A zip that names a compression that no one has, one without entries, a broken gzip, and a cut one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "504b0304140000006300aabbccddeeff00112233445566778899aabbccddeeff0011",
                "504b03ff000102030405060708090a0b0c0d0e0f",
                "1f8bff00010203040506070809",
                "1f8b0800000000000003abaeae"
            })
    void searches_as_it_is_what_only_begins_like_an_archive(String begins) throws IOException {
        byte[] content = Arrays.copyOf(HexFormat.of().parseHex(begins), begins.length() / 2 + bytes(SECRET).length);
        System.arraycopy(bytes(SECRET), 0, content, begins.length() / 2, bytes(SECRET).length);
        Path file = Files.write(dir.resolve("a.bin"), content);

        assertThat(LeakGate.search(List.of(file), List.of(SECRET)))
                .extracting(LeakGate.Leak::inside)
                .contains("");
        assertThat(places("ETag: \"" + Base64.getEncoder().encodeToString(content) + "\""))
                .contains("base64");
        assertThat(search("ETag: \""
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(begins)) + "\""))
                .isEmpty();
    }

    @Test
    void finds_it_across_the_edge_of_a_chunk() {
        for (int before = (1 << 16) - 30; before < (1 << 16) + 5; before++) {
            assertThat(encodings(" ".repeat(before) + SECRET)).containsExactly("as it is");
        }
    }

    @Test
    void finds_nothing_where_there_is_nothing() {
        assertThat(encodings("$IDENTIFY_PRIVATE_KEY and pk_Zy9 " + "abcdefghijklmnop".repeat(1000)))
                .isEmpty();
        assertThat(LeakGate.search(List.of(dir), List.of(""))).isEmpty();
        assertThat(LeakGate.search(List.of(dir.resolve("none")), List.of(SECRET)))
                .isEmpty();
    }

    @Test
    void names_the_file_and_never_the_key() throws IOException {
        Path file = Files.writeString(dir.resolve("compliance.md"), SECRET);
        assertThat(LeakGate.search(List.of(dir), List.of(SECRET)))
                .extracting(LeakGate.Leak::message)
                .containsExactly(file + " holds a key, as it is.");
    }

    private List<String> encodings(String content) {
        return search(content).stream().map(LeakGate.Leak::encoding).distinct().toList();
    }

    private List<String> places(String content) {
        return search(content).stream().map(LeakGate.Leak::inside).distinct().toList();
    }

    private List<LeakGate.Leak> search(String content) {
        try {
            return LeakGate.search(List.of(Files.writeString(dir.resolve("page.html"), content)), List.of(SECRET));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String lowerEscapes(String text) {
        return java.util.regex.Pattern.compile("%[0-9A-F]{2}")
                .matcher(text)
                .replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
