package io.identifycompliance.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.client.Key;
import io.identifycompliance.client.LookupResult;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.client.Request;
import io.identifycompliance.client.TargetResponse;
import io.identifycompliance.client.WireFormat;
import io.identifycompliance.contract.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requests of the successor, letter by letter, and how its responses are read. */
class WireRevisionTest {
    private static final Key PUBLIC = Key.publicKey("PUB");
    private static final Key PRIVATE = Key.privateKey("pk_1");

    private final WireFormat wire = new WireRevision("2024-10-15");

    @Test
    void posts_a_document_with_the_public_key_in_the_query() {
        Request request = wire.identify(
                form("JSON:API"),
                Attributes.of(Identifier.EMAIL, "a@b.c").with("city", TextNode.valueOf("Boston")),
                PUBLIC);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.pathAndQuery()).isEqualTo("/client/profiles?company_id=PUB");
        assertThat(request.headers())
                .containsExactly(
                        new Request.Header("revision", "2024-10-15"),
                        new Request.Header("Accept", "application/vnd.api+json"),
                        new Request.Header("Content-Type", "application/vnd.api+json"));
        assertThat(request.body())
                .isEqualTo("{\"data\":{\"type\":\"profile\",\"attributes\":{\"email\":\"a@b.c\","
                        + "\"location\":{\"city\":\"Boston\"}}}}");
    }

    @Test
    void has_a_path_and_a_content_type_for_each_form() {
        assertThat(wire.identifyRaw(form("trailing slash"), "{}", Key.none()).pathAndQuery())
                .isEqualTo("/client/profiles/");
        assertThat(wire.identifyRaw(form("JSON with a charset"), "{}", PUBLIC).headers())
                .contains(new Request.Header("Content-Type", "application/json; charset=utf-8"));
        assertThatThrownBy(() -> wire.identifyRaw(new CallForm("fax", true, "POST-JSON"), "{}", PUBLIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The successor has no form \"fax\" of Identify.");
    }

    @Test
    void asks_for_a_deletion_job_by_the_person_ID_alone() {
        Request request = wire.deletion("01ABC", PRIVATE);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.pathAndQuery()).isEqualTo("/api/data-privacy-deletion-jobs");
        assertThat(request.headers()).contains(new Request.Header("Authorization", "Klaviyo-API-Key pk_1"));
        assertThat(request.body())
                .isEqualTo("{\"data\":{\"type\":\"data-privacy-deletion-job\",\"attributes\":{\"profile\":"
                        + "{\"data\":{\"type\":\"profile\",\"id\":\"01ABC\"}}}}}");
    }

    @Test
    void looks_up_by_a_filter_with_the_private_key_in_the_header() {
        Request request =
                wire.find(List.of(new WireFormat.Criterion(Identifier.EXTERNAL_ID, "1468")), "equals", PRIVATE);

        assertThat(request.pathAndQuery()).isEqualTo("/api/profiles?filter=equals%28external_id%2C%221468%22%29");
        assertThat(request.headers()).contains(new Request.Header("Authorization", "Klaviyo-API-Key pk_1"));
    }

    @Test
    void leaves_the_signs_of_a_filter_as_they_are_where_clients_do() {
        Request request =
                wire.find(List.of(new WireFormat.Criterion(Identifier.EMAIL, "a@b.c")), "raw parentheses", PRIVATE);

        assertThat(request.pathAndQuery()).isEqualTo("/api/profiles?filter=equals(email,%22a%40b.c%22)");
    }

    @Test
    void accepts_plain_json_where_the_path_ends_with_a_slash() {
        Request.Header plain = new Request.Header("Accept", "application/json");
        ProfileUpdate change = new ProfileUpdate(Attributes.none(), List.of("plan"));

        assertThat(wire.identifyRaw(form("trailing slash"), "{}", PUBLIC).headers())
                .contains(plain);
        assertThat(wire.read("P1", "trailing slash", PRIVATE).headers()).contains(plain);
        assertThat(wire.change("P1", change, "trailing slash", PRIVATE).headers())
                .contains(plain);
        assertThat(wire.change("P1", change, "plain JSON", PRIVATE).headers()).doesNotContain(plain);
    }

    @Test
    void names_a_content_type_where_clients_do() {
        Request.Header json = new Request.Header("Content-Type", "application/json");
        List<WireFormat.Criterion> email = List.of(new WireFormat.Criterion(Identifier.EMAIL, "a@b.c"));

        assertThat(wire.read("P1", "with a content type", PRIVATE).headers()).contains(json);
        assertThat(wire.find(email, "with a content type", PRIVATE).headers()).contains(json);
        assertThat(wire.find(email, "equals", PRIVATE).headers()).doesNotContain(json);
        assertThat(wire.change(
                                "P1",
                                new ProfileUpdate(Attributes.none(), List.of()),
                                "plain JSON with a charset",
                                PRIVATE)
                        .headers())
                .contains(new Request.Header("Content-Type", "application/json; charset=utf-8"));
    }

    @Test
    void tells_one_nobody_and_several_apart() {
        assertThat(wire.found(json(200, "{\"data\":[{\"id\":\"P1\"}]}"))).isEqualTo(new LookupResult.Found("P1"));
        assertThat(wire.found(json(200, "{\"data\":[]}"))).isEqualTo(new LookupResult.Nobody());
        assertThat(wire.found(json(200, "{\"data\":[{\"id\":\"P1\"},{\"id\":\"P2\"}]}")))
                .isEqualTo(new LookupResult.Several(2));
        assertThat(wire.found(json(500, "{\"data\":[]}"))).isInstanceOf(LookupResult.Unclear.class);
    }

    @Test
    void the_links_of_a_list_name_it_and_each_profile_has_one_to_itself() {
        String one = "{\"id\":\"P1\",\"links\":{\"self\":\"https://a.example/api/profiles/P1\"}}";

        assertThat(wire.notAResult(json(200, "{\"data\":[" + one + "]}"))).isEmpty();
        assertThat(wire.notAResult(
                        json(200, "{\"data\":[" + one + "],\"links\":{\"self\":\"/api/profiles\",\"next\":null}}")))
                .isEmpty();
        assertThat(wire.notAResult(json(200, "{\"data\":[" + one + "],\"links\":{\"next\":null}}")))
                .contains("its \"links\" have no \"self\" that is a URI");
        for (String other :
                List.of("{\"id\":\"P1\"}", one.replace("https://a.example", ""), one.replace("a.e", "a e"))) {
            assertThat(wire.notAResult(json(200, "{\"data\":[" + other + "]}")))
                    .contains("a profile has no \"links.self\" that is an absolute URI");
        }
    }

    @Test
    void removes_a_property_by_null() {
        Request request = wire.change("P1", new ProfileUpdate(Attributes.none(), List.of("plan")), "JSON:API", PRIVATE);

        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(request.pathAndQuery()).isEqualTo("/api/profiles/P1");
        assertThat(request.body())
                .isEqualTo("{\"data\":{\"type\":\"profile\",\"id\":\"P1\",\"attributes\":"
                        + "{\"properties\":{\"plan\":null}}}}");
    }

    @Test
    void accepts_202_without_a_body_alone() {
        assertThat(wire.notAccepted(json(202, ""))).isEmpty();
        assertThat(wire.notAccepted(json(200, ""))).contains("status 200 instead of 202");
        assertThat(wire.notAccepted(json(202, "1"))).contains("a body where there should be none");
    }

    @Test
    void an_error_names_id_code_title_and_detail() {
        String error = "{\"errors\":[{\"id\":\"1\",\"code\":\"not_found\",\"title\":\"t\",\"detail\":\"d\"}]}";

        assertThat(wire.notUnknownPerson(json(404, error))).isEmpty();
        assertThat(wire.notUnknownPerson(json(404, error.replace("not_found", "oops"))))
                .contains("its \"code\" is none of [not_found]");
        assertThat(wire.notAnError(json(400, error.replace("\"title\":\"t\",", "")), "read"))
                .contains("an error has no text \"title\"");
    }

    private CallForm form(String name) {
        return wire.form(name).orElseThrow();
    }

    private static TargetResponse json(int status, String body) {
        return new TargetResponse(
                status, List.of(new Request.Header("Content-Type", "application/vnd.api+json")), body, 1);
    }
}
