package io.identifycompliance.reference.faults;

import static io.identifycompliance.contract.Identifier.EMAIL;
import static io.identifycompliance.contract.Identifier.EXTERNAL_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.identifycompliance.policy.Profile;
import io.identifycompliance.policy.StoreWrite;
import io.identifycompliance.reference.store.ProfileStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The index of changed values follows the profiles. */
class ChangedValuesTest {
    private final ProfileStore store = new ProfileStore((identifier, value) -> value);
    private final Similarity inAnyCase = Similarity.after(value -> value.toLowerCase(Locale.ROOT));

    @Test
    void finds_the_first_profile_with_a_value_that_becomes_equal() {
        save("1", "Abc");
        save("2", "ABC");

        assertThat(found("abc")).isEqualTo("1");
        assertThat(found("abd")).isEqualTo("nobody");
        assertThat(inAnyCase.holder(EMAIL, "abc", store))
                .as("another identifier")
                .isEmpty();
        assertThat(inAnyCase.holderOfOther(EXTERNAL_ID, "Abc", store).map(Profile::id))
                .contains("2");
    }

    @Test
    void follows_values_that_are_changed_added_and_removed() {
        save("1", "Abc");
        save("2", "Xyz");
        assertThat(found("abc")).isEqualTo("1");

        save("1", "Def");
        save("3", "ABC");
        assertThat(found("abc")).isEqualTo("3");
        assertThat(found("def")).isEqualTo("1");

        store.save(new StoreWrite(List.of(), List.of("1")));
        assertThat(found("def")).isEqualTo("nobody");
        assertThat(found("xyz")).as("now the first").isEqualTo("2");
        assertThat(found("abc")).isEqualTo("3");
    }

    @Test
    void keeps_the_profiles_of_different_stores_apart() {
        save("1", "Abc");
        assertThat(found("abc")).isEqualTo("1");

        assertThat(inAnyCase.holder(EXTERNAL_ID, "abc", new ProfileStore((identifier, value) -> value)))
                .isEmpty();
    }

    private void save(String id, String externalId) {
        store.save(StoreWrite.of(Profile.blank(id, Instant.EPOCH).with(Map.of(EXTERNAL_ID, externalId))));
    }

    private String found(String sent) {
        return inAnyCase.holder(EXTERNAL_ID, sent, store).map(Profile::id).orElse("nobody");
    }
}
