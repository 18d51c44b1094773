package io.identifycompliance.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
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

/** The requests of the 2022 format, letter by letter. */
class Wire2022Test {
    private static final Key PUBLIC = Key.publicKey("PUB");
    private static final Key PRIVATE = Key.privateKey("pk_1");
    private static final Attributes JESSICA = Attributes.of(Identifier.EXTERNAL_ID, "1468")
            .with(Attributes.of(Identifier.EMAIL, "a+b@c.d"))
            .with("city", TextNode.valueOf("Boston"))
            .with("loyal", BooleanNode.TRUE);

    private final WireFormat wire = new Wire2022();

    @Test
    void posts_a_form() {
        Request request = identify("form");

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.pathAndQuery()).isEqualTo("/api/identify");
        assertThat(request.headers())
                .containsExactly(new Request.Header("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(request.body())
                .isEqualTo("data=%7B%22token%22%3A%22PUB%22%2C%22properties%22%3A%7B%22%24id%22%3A%221468%22%2C"
                        + "%22%24email%22%3A%22a%2Bb%40c.d%22%2C%22%24city%22%3A%22Boston%22%2C"
                        + "%22loyal%22%3Atrue%7D%7D");
    }

    @Test
    void asks_for_a_deletion_by_the_person_ID_alone() {
        Request request = wire.deletion("01ABC", PRIVATE);

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.pathAndQuery()).isEqualTo("/api/v2/data-privacy/deletion-request");
        assertThat(request.headers()).containsExactly(new Request.Header("Content-Type", "application/json"));
        assertThat(request.body()).isEqualTo("{\"person_id\":\"01ABC\",\"api_key\":\"pk_1\"}");
    }

    @Test
    void posts_json() {
        Request request = identify("JSON");

        assertThat(request.headers()).containsExactly(new Request.Header("Content-Type", "application/json"));
        assertThat(request.body())
                .isEqualTo("{\"token\":\"PUB\",\"properties\":{\"$id\":\"1468\",\"$email\":\"a+b@c.d\","
                        + "\"$city\":\"Boston\",\"loyal\":true}}");
    }

    @Test
    void gets_base64() {
        Request request =
                wire.identify(wire.form("GET").orElseThrow(), Attributes.of(Identifier.EXTERNAL_ID, "1"), PUBLIC);

        assertThat(request)
                .isEqualTo(Request.of(
                        "GET", "/api/identify?data=eyJ0b2tlbiI6IlBVQiIsInByb3BlcnRpZXMiOnsiJGlkIjoiMSJ9fQ%3D%3D"));
    }

    @Test
    void spells_aliases_for_those_that_have_one() {
        Attributes all = JESSICA.with(Attributes.of(Identifier.PHONE_NUMBER, "+1617"));

        assertThat(wire.identify(wire.form("JSON with aliases").orElseThrow(), all, PUBLIC)
                        .body())
                .isEqualTo("{\"token\":\"PUB\",\"properties\":{\"id\":\"1468\",\"email\":\"a+b@c.d\","
                        + "\"$city\":\"Boston\",\"loyal\":true,\"$phone_number\":\"+1617\"}}");
    }

    @Test
    void leaves_the_token_out_without_a_key() {
        assertThat(wire.identify(wire.form("JSON").orElseThrow(), Attributes.none(), Key.none())
                        .body())
                .isEqualTo("{\"properties\":{}}");
    }

    @Test
    void looks_up_with_the_key_in_each_place() {
        List<WireFormat.Criterion> email = List.of(new WireFormat.Criterion(Identifier.EMAIL, "a+b@c.d"));

        assertThat(wire.find(email, "query", PRIVATE))
                .isEqualTo(Request.of("GET", "/api/v2/people/search?email=a%2Bb%40c.d&api_key=pk_1"));
        assertThat(wire.find(email, "header", PRIVATE))
                .isEqualTo(Request.of("GET", "/api/v2/people/search?email=a%2Bb%40c.d")
                        .with("api-key", "pk_1"));
        assertThat(wire.find(email, "JSON body", PRIVATE))
                .isEqualTo(Request.of("GET", "/api/v2/people/search")
                        .withBody("application/json", "{\"email\":\"a+b@c.d\",\"api_key\":\"pk_1\"}"));
        assertThat(wire.find(email, "query", Key.none()))
                .isEqualTo(Request.of("GET", "/api/v2/people/search?email=a%2Bb%40c.d"));
    }

    @Test
    void reads_a_person() {
        assertThat(wire.read("01/X", "plain", PRIVATE))
                .isEqualTo(Request.of("GET", "/api/v1/person/01%2FX?api_key=pk_1"));
    }

    @Test
    void changes_a_person_with_the_attributes_in_each_place() {
        ProfileUpdate change = new ProfileUpdate(Attributes.of(Identifier.EMAIL, "n@c.d"), List.of("plan", "city"));

        assertThat(wire.change("P", change, "query", PRIVATE))
                .isEqualTo(Request.of(
                        "PUT",
                        "/api/v1/person/P?%24email=n%40c.d&%24unset=%5B%22plan%22%2C%22%24city%22%5D&api_key=pk_1"));
        assertThat(wire.change("P", ProfileUpdate.to(change.attributes()), "query with raw dollars", PRIVATE))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P?$email=n%40c.d&api_key=pk_1"));
        assertThat(wire.change("P", ProfileUpdate.to(change.attributes()), "form body", PRIVATE))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P")
                        .withBody("application/x-www-form-urlencoded", "%24email=n%40c.d&api_key=pk_1"));
        assertThat(wire.change("P", change, "JSON body", PRIVATE))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P?api_key=pk_1")
                        .withBody("application/json", "{\"$email\":\"n@c.d\",\"$unset\":[\"plan\",\"$city\"]}"));
        assertThat(wire.change("P", ProfileUpdate.to(change.attributes()), "JSON body with the key in it", PRIVATE))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P")
                        .withBody("application/json", "{\"$email\":\"n@c.d\",\"api_key\":\"pk_1\"}"));
    }

    @Test
    void names_a_content_type_where_clients_do() {
        ProfileUpdate change = ProfileUpdate.to(Attributes.of(Identifier.EMAIL, "n@c.d"));
        Request inQuery = Request.of("PUT", "/api/v1/person/P?%24email=n%40c.d&api_key=pk_1");

        assertThat(wire.read("P", "with a content type", PRIVATE))
                .isEqualTo(Request.of("GET", "/api/v1/person/P?api_key=pk_1").with("Content-Type", "application/json"));
        assertThat(wire.change("P", change, "query with a content type", PRIVATE))
                .isEqualTo(inQuery.with("Content-Type", "application/json"));
        assertThat(wire.change("P", change, "form body with a charset", PRIVATE))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P")
                        .withBody("application/x-www-form-urlencoded; charset=UTF-8", "%24email=n%40c.d&api_key=pk_1"));
        assertThat(wire.change("P", change, "JSON body with a charset", PRIVATE))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P?api_key=pk_1")
                        .withBody("application/json; charset=utf-8", "{\"$email\":\"n@c.d\"}"));
    }

    @Test
    void a_key_that_is_no_text_stands_in_json_alone() {
        Key truth = Key.ofJson("true");

        assertThat(wire.findPlaces())
                .filteredOn(place -> wire.takes(truth, place))
                .containsExactly("JSON body");
        assertThat(wire.readPlaces()).noneMatch(place -> wire.takes(truth, place));
        assertThat(wire.findPlaces()).allMatch(place -> wire.takes(PRIVATE, place));
        assertThat(wire.change("P", ProfileUpdate.to(Attributes.none()), "JSON body with the key in it", truth))
                .isEqualTo(Request.of("PUT", "/api/v1/person/P").withBody("application/json", "{\"api_key\":true}"));
    }

    @Test
    void refuses_a_form_that_it_does_not_have() {
        assertThatThrownBy(() -> wire.identifyRaw(new CallForm("telegram", true, "POST-FORM"), "{}", PUBLIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The 2022 format has no form \"telegram\" of Identify.");
    }

    @Test
    void understands_what_a_look_up_came_to() {
        assertThat(wire.found(answer(200, "{\"id\": \"P1\"}"))).isEqualTo(new LookupResult.Found("P1"));
        assertThat(wire.found(answer(404, "{\"detail\": \"Nobody.\"}"))).isEqualTo(new LookupResult.Nobody());
        assertThat(wire.found(answer(404, "{\"error\": \"no such route\"}"))).isInstanceOf(LookupResult.Unclear.class);
        assertThat(wire.found(answer(200, "{}"))).isInstanceOf(LookupResult.Unclear.class);
        assertThat(wire.found(answer(403, "{\"detail\": \"No.\"}"))).isInstanceOf(LookupResult.Unclear.class);
    }

    @Test
    void tells_an_accepted_call() {
        assertThat(wire.notAccepted(answer(200, "1\n"))).isEmpty();
        assertThat(wire.notAccepted(answer(200, "0"))).contains("a body other than 1");
        assertThat(wire.notAccepted(answer(202, "1"))).contains("status 202 instead of 200");
    }

    private Request identify(String form) {
        return wire.identify(wire.form(form).orElseThrow(), JESSICA, PUBLIC);
    }

    private static TargetResponse answer(int status, String body) {
        return new TargetResponse(status, List.of(new Request.Header("Content-Type", "application/json")), body, 1);
    }
}
