package io.identifycompliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.identifycompliance.client.Attributes;
import io.identifycompliance.client.ProfileUpdate;
import io.identifycompliance.contract.Identifier;
import io.identifycompliance.record.Combination;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which circumstances Identify is asked to give a profile an identifier, by what is sent. */
class CombinationNotesTest {
    private static final Attributes ID = Attributes.of(Identifier.EXTERNAL_ID, "1468");
    private static final Attributes OLD = Attributes.of(Identifier.EMAIL, "old.me@yahoo.com");
    private static final Attributes NEW = Attributes.of(Identifier.EMAIL, "new.me@yahoo.com");
    private static final Attributes GOLD = Attributes.none().with("plan", TextNode.valueOf("gold"));

    private final RequestHistory history = new RequestHistory();
    private final CombinationNotes notes = new CombinationNotes();

    @Test
    void another_value_for_an_identifier_that_the_profile_was_created_with() {
        KnownProfile jessica = known("Jessica", ID.with(OLD).with(GOLD));

        assertThat(asked(ID.with(NEW), jessica))
                .containsExactly("email, external ID, alone, first, plain, new, created with it, unlike");
        assertThat(asked(ID.with(NEW).with(GOLD), jessica))
                .containsExactly("email, external ID, with properties, repeated, plain, new, created with it, unlike");
    }

    @Test
    void each_identifier_that_finds_the_profile_counts() {
        Attributes phone = Attributes.of(Identifier.PHONE_NUMBER, "+16171000001");
        KnownProfile jessica = known("Jessica", ID.with(OLD));

        assertThat(asked(ID.with(OLD).with(phone), jessica))
                .containsExactly(
                        "phone number, external ID, alone, first, plain, new, none, unlike",
                        "phone number, email, alone, first, plain, new, none, unlike");
    }

    @Test
    void nothing_is_asked_where_the_profile_has_it_or_nothing_comes() {
        KnownProfile jessica = known("Jessica", ID.with(OLD));

        assertThat(asked(ID.with(OLD), jessica)).isEmpty();
        assertThat(asked(ID.with(Attributes.of(Identifier.EMAIL, " ")), jessica))
                .isEmpty();
        assertThat(asked(ID.with(GOLD), jessica)).isEmpty();
    }

    @Test
    void it_is_known_how_the_profile_got_what_it_has() {
        KnownProfile jessica = known("Jessica", ID);
        notes.sent(ID.with(OLD), List.of(jessica));
        KnownProfile added = known("Jessica", ID.with(OLD));
        assertThat(asked(ID.with(NEW), added)).singleElement().asString().contains(", new, added later,");

        notes.changes(added, ProfileUpdate.to(NEW));
        history.took(NEW);
        KnownProfile set = known("Jessica", ID.with(NEW));
        assertThat(asked(ID.with(OLD), set))
                .singleElement()
                .asString()
                .contains(", given up, set with the private key,");
    }

    @Test
    void a_value_may_be_that_of_another_profile_and_the_other_may_be_alike() {
        KnownProfile jessica = known("Jessica", ID.with(OLD).with(GOLD));
        KnownProfile robert = known("Robert", NEW.with(GOLD));

        assertThat(notes.of(ID.with(NEW), List.of(jessica), List.of(jessica, robert), history))
                .extracting(Combination::text)
                .containsExactly("email, external ID, alone, first, plain, of another profile, created with it, alike");
    }

    @Test
    void a_value_is_of_a_kind() {
        KnownProfile jessica = known("Jessica", ID.with(OLD));

        assertThat(asked(ID.with(Attributes.of(Identifier.EMAIL, "a+b@yahoo.com")), jessica))
                .singleElement()
                .asString()
                .contains(", with signs,");
        assertThat(asked(OLD.with(Attributes.of(Identifier.EXTERNAL_ID, "Zoë")), jessica))
                .singleElement()
                .asString()
                .contains(", beyond ASCII,");
        assertThat(asked(OLD.with(Attributes.of(Identifier.EXTERNAL_ID, "1".repeat(60))), jessica))
                .singleElement()
                .asString()
                .contains(", long,");
    }

    private KnownProfile known(String name, Attributes attributes) {
        KnownProfile profile = new KnownProfile(name, name, attributes);
        notes.knows(profile);
        history.took(attributes);
        return profile;
    }

    private List<String> asked(Attributes request, KnownProfile profile) {
        List<String> asked = notes.of(request, List.of(profile), List.of(profile), history).stream()
                .map(Combination::text)
                .toList();
        notes.sent(request, List.of(profile));
        return asked;
    }
}
