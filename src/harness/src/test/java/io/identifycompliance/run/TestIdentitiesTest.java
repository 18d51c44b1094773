package io.identifycompliance.run;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static io.identifycompliance.contract.Identifier.PHONE_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.client.Keys;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.MadePeople;
import io.identifycompliance.record.Masking;
import io.identifycompliance.record.ScenarioEvidence;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The people of a scenario are nobody's, and still compare as the feature writes them. */
class TestIdentitiesTest {
    private final PhoneNumbers phoneBook = new PhoneNumbers(TestData.RESERVED, first -> true);
    private final ScenarioEvidence evidence = new ScenarioEvidence(
            "execution",
            "scenario",
            "http://target",
            new Masking(Keys.of("PUBLIC", "pk_private")),
            new AtomicInteger());
    private final TestIdentities identities =
            new TestIdentities(ValueKind.PLAIN, "run-1", phoneBook, "example.com", new MadePeople(), evidence);

    @Test
    void makes_identifiers_unique_to_the_scenario() {
        TestIdentities other =
                new TestIdentities(ValueKind.PLAIN, "run-2", phoneBook, "example.com", new MadePeople(), evidence);

        assertThat(identities.text(EXTERNAL_ID, "1468")).isEqualTo("ic-run-1-1468");
        assertThat(identities.text(EMAIL, "old.me@yahoo.com")).isEqualTo("ic-run-1.old.me@example.com");
        for (Identifier identifier : Identifier.values()) {
            assertThat(identities.text(identifier, "+16171000001"))
                    .isNotEqualTo(other.text(identifier, "+16171000001"));
        }
    }

    @Test
    void gives_the_same_text_the_same_value() {
        for (Identifier identifier : Identifier.values()) {
            assertThat(identities.text(identifier, "+16171000001"))
                    .isEqualTo(identities.text(identifier, "+16171000001"));
        }
    }

    @Test
    void keeps_a_difference_in_case_and_length() {
        assertThat(identities.text(EMAIL, "OLD.ME@yahoo.com"))
                .isNotEqualTo(identities.text(EMAIL, "old.me@yahoo.com"))
                .isEqualToIgnoringCase(identities.text(EMAIL, "old.me@yahoo.com"));
        assertThat(identities.text(EMAIL, "old.me@yahoo.com.au"))
                .startsWith(identities.text(EMAIL, "old.me@yahoo.com"))
                .endsWith(".example.com");
        assertThat(identities.text(EXTERNAL_ID, "14680")).isEqualTo(identities.text(EXTERNAL_ID, "1468") + "0");
        String phone = identities.text(PHONE_NUMBER, "+16171000001");
        assertThat(identities.text(PHONE_NUMBER, "+161710000010")).isEqualTo(phone + "0");
    }

    @Test
    void keeps_whichever_of_two_lengths_came_first_valid() {
        String longer = identities.text(PHONE_NUMBER, "+161710000012");

        assertThat(phoneBook.has(longer)).isTrue();
        assertThat(identities.text(PHONE_NUMBER, "+16171000001")).isEqualTo(longer.substring(0, longer.length() - 1));
    }

    @Test
    void writes_a_phone_number_in_another_format() {
        assertThat(identities.text(PHONE_NUMBER, "(the phone number +16171000001 with dashes)"))
                .matches("\\+1-\\d{3}-555-\\d{4}")
                .satisfies(dashed ->
                        assertThat(dashed.replace("-", "")).isEqualTo(identities.text(PHONE_NUMBER, "+16171000001")));
    }

    @Test
    void keeps_a_phone_number_of_another_area_the_same() {
        String elsewhere = identities.text(PHONE_NUMBER, "(the phone number +16171000001 in another area)");

        assertThat(elsewhere)
                .isEqualTo(identities.text(PHONE_NUMBER, "(the phone number +16171000001 in another area)"))
                .isNotEqualTo(identities.text(PHONE_NUMBER, "+16171000001"));
        assertThat(phoneBook.has(elsewhere)).isTrue();
    }

    @Test
    void writes_a_phone_number_in_digits_of_another_script() {
        assertThat(identities.text(PHONE_NUMBER, "(a non-ASCII one)")).matches("\\+[\uff10-\uff19]{11}");
    }

    @Test
    void takes_mailboxes_that_nobody_can_have() {
        assertThat(identities.text(EMAIL, "old.me@yahoo.com")).endsWith("@example.com");
        assertThat(identities.text(EMAIL, "old.me@gmail.com")).endsWith("@gmail.example.com");
        assertThat(identities.text(EMAIL, "(a new one)")).endsWith("@example.com");
        assertThat(identities.text(EMAIL, "(a long one)"))
                .endsWith(".example.com")
                .hasSizeGreaterThan(300);
    }

    @Test
    void takes_mailboxes_of_a_domain_that_was_named() {
        TestIdentities own =
                new TestIdentities(ValueKind.PLAIN, "run-1", phoneBook, "qa.shop.test", new MadePeople(), evidence);

        assertThat(own.text(EMAIL, "old.me@yahoo.com")).isEqualTo("ic-run-1.old.me@qa.shop.test");
        assertThat(own.text(EMAIL, "old.me@gmail.com")).isEqualTo("ic-run-1.old.me@gmail.qa.shop.test");
    }

    @Test
    void knows_the_values_that_are_no_text() {
        assertThat(identities.value(EMAIL, "(null)").isNull()).isTrue();
        assertThat(identities.value(EMAIL, "(empty)").asText()).isEmpty();
        assertThat(identities.value(EMAIL, "(blank)").asText()).isBlank().isNotEmpty();
        assertThat(identities.value(EXTERNAL_ID, "(a number)").isNumber()).isTrue();
    }

    @Test
    void makes_a_new_one_each_time() {
        assertThat(identities.text(EXTERNAL_ID, "(a new one)"))
                .isNotEqualTo(identities.text(EXTERNAL_ID, "(a new one)"));
        assertThat(identities.marker()).isNotEqualTo(identities.marker());
    }

    @Test
    void digits_are_the_same_within_a_scenario_and_may_get_a_zero_before_them() {
        String digits = identities.text(EXTERNAL_ID, "(digits)");

        assertThat(digits).containsOnlyDigits().doesNotStartWith("0");
        assertThat(identities.text(EXTERNAL_ID, "(digits)")).isEqualTo(digits);
        assertThat(identities.text(EXTERNAL_ID, "(the external ID (digits) with a zero before it)"))
                .isEqualTo("0" + digits);
        assertThat(identities.text(EXTERNAL_ID, "(the external ID (digits) with eight digits after it)"))
                .isEqualTo(digits + "00000001");
        assertThat(identities.text(EXTERNAL_ID, "(the external ID (digits) with eight other digits after it)"))
                .isEqualTo(digits + "00000002");
    }

    @Test
    void just_that_is_what_goes_over_the_wire() {
        assertThat(identities.text(EXTERNAL_ID, "(just 0)")).isEqualTo("0");
        assertThat(identities.text(EXTERNAL_ID, "(just constructor)")).isEqualTo("constructor");
    }

    @Test
    void no_new_one_begins_as_another() {
        List<String> many = Stream.generate(() -> identities.text(EXTERNAL_ID, "(a new one)"))
                .limit(30)
                .toList();

        assertThat(many)
                .allSatisfy(one -> assertThat(many)
                        .filteredOn(other -> other.startsWith(one))
                        .hasSize(1));
    }
}
