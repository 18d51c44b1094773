package io.identifycompliance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.identifycompliance.run.IdentifierOrigin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenOriginTest {
    @Test
    void names_the_call_and_the_place_if_there_is_one() {
        assertThat(GivenOrigin.of("added later"))
                .isEqualTo(new GivenOrigin(IdentifierOrigin.ADDED_LATER, Optional.empty()));
        assertThat(GivenOrigin.of("set with the private key"))
                .isEqualTo(new GivenOrigin(IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY, Optional.empty()));
        assertThat(GivenOrigin.of("set with the private key as \"JSON body\""))
                .isEqualTo(new GivenOrigin(IdentifierOrigin.SET_WITH_THE_PRIVATE_KEY, Optional.of("JSON body")));
    }

    @Test
    void only_a_change_with_the_private_key_has_a_place() {
        assertThat("added later as \"JSON body\"").doesNotMatch(GivenOrigin.PATTERN);
        assertThat("set with the private key as \"JSON body\"").matches(GivenOrigin.PATTERN);
        assertThatThrownBy(() -> GivenOrigin.of("found")).isInstanceOf(IllegalArgumentException.class);
    }
}
