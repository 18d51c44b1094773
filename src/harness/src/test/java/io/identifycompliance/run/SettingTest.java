package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.CallForm;
import io.identifycompliance.contract.Identifier;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runs of a scenario leave to themselves. */
class SettingTest {
    private static final CallForm COMMON = new CallForm("JSON", true, "POST-JSON");
    private static final CallForm OTHER = new CallForm("JSON with a charset", false, "POST-JSON");

    private static final List<Setting> ALL =
            IntStream.range(0, 12).mapToObj(Setting::inTurn).toList();

    @Test
    void each_pair_of_choices_meets() {
        Set<List<Object>> pairs = ALL.stream()
                .flatMap(one -> {
                    List<Object> choices =
                            List.of(one.kind(), one.origin(), "first " + one.propertiesFirst(), "alike " + one.alike());
                    return choices.stream()
                            .flatMap(first -> choices.stream()
                                    .filter(second -> choices.indexOf(first) < choices.indexOf(second))
                                    .map(second -> List.of(first, second)));
                })
                .collect(Collectors.toSet());

        assertThat(pairs).hasSize(4 * 3 + 4 * 2 + 4 * 2 + 3 * 2 + 3 * 2 + 2 * 2);
    }

    @Test
    void the_turns_repeat() {
        assertThat(Setting.inTurn(-1)).isEqualTo(Setting.inTurn(11)).isEqualTo(Setting.inTurn(23));
    }

    @Test
    void a_profile_is_created_with_one_identifier_where_the_others_come_later() {
        Attributes wanted = Attributes.of(Identifier.EXTERNAL_ID, "1468")
                .with(Attributes.of(Identifier.EMAIL, "old.me@yahoo.com"))
                .with(Attributes.of(Identifier.PHONE_NUMBER, "+16171000001"))
                .with("plan", TextNode.valueOf("gold"));

        assertThat(with(IdentifierOrigin.CREATED_WITH_IT, true).atFirst(wanted)).isEqualTo(wanted);
        assertThat(with(IdentifierOrigin.ADDED_LATER, false).atFirst(wanted).values())
                .containsOnlyKeys("external ID", "plan");
        assertThat(with(IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY, true)
                        .atFirst(wanted)
                        .values())
                .containsOnlyKeys("phone number", "plan");
    }

    @Test
    void a_profile_with_one_identifier_or_none_is_created_with_all_that_it_has() {
        Attributes one = Attributes.of(Identifier.EMAIL, "old.me@yahoo.com").with("plan", TextNode.valueOf("gold"));

        assertThat(with(IdentifierOrigin.ADDED_LATER, true).atFirst(one)).isEqualTo(one);
        assertThat(with(IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY, true).atFirst(Attributes.none()))
                .isEqualTo(Attributes.none());
    }

    @Test
    void its_words_name_what_is_not_plain() {
        assertThat(new Play(COMMON, Setting.PLAIN)).hasToString("Identify called as \"JSON\"");
        assertThat(new Play(OTHER, new Setting(ValueKind.WITH_SIGNS, IdentifierOrigin.ADDED_LATER, true, true)))
                .hasToString(
                        "Identify called as \"JSON with a charset\"; identifiers with signs, identifiers added later,"
                                + " first with a property, beside somebody with the same properties");
    }

    private static Setting with(IdentifierOrigin origin, boolean propertiesFirst) {
        return new Setting(ValueKind.PLAIN, origin, propertiesFirst, false);
    }
}
