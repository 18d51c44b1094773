package io.identifycompliance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation takes the phone numbers of a run, and nobody else has them. */
class PhoneNumbersTest {
    private static final int MORE_THAN_A_RUN = 3000;

    @Test
    void are_valid_in_every_range() {
        for (PhoneRange range : FictionalNumbers.ranges()) {
            for (int head = 0; head < range.heads(); head++) {
                for (long index = 0; index < range.blocks(); index++) {
                    String block = range.block(head, index);
                    assertThat(range.holds(block)).isTrue();
                    assertThat(Stream.of("00", "42", "99").map(block::concat)).allMatch(PhoneNumbersTest::isValid);
                }
            }
        }
    }

    @Test
    void are_valid_and_never_given_twice() {
        PhoneNumbers numbers = new PhoneNumbers(TestData.RESERVED, first -> isValid(first));

        List<String> given =
                Stream.generate(numbers::number).limit(MORE_THAN_A_RUN).toList();

        assertThat(given)
                .doesNotHaveDuplicates()
                .allMatch(PhoneNumbersTest::isValid)
                .allMatch(numbers::has);
        assertThat(given).noneMatch(number -> number.endsWith("00") || number.endsWith("99"));
    }

    @Test
    void begin_with_the_lines_of_fiction_and_go_on_with_lines_that_are_not_assigned() {
        PhoneNumbers numbers = new PhoneNumbers(TestData.RESERVED, first -> true);

        assertThat(Stream.generate(numbers::number).limit(98))
                .allMatch(number -> number.matches("\\+1\\d{3}55501\\d\\d"));
        assertThat(Stream.generate(numbers::number).limit(MORE_THAN_A_RUN))
                .allMatch(number -> number.matches("\\+1\\d{3}555[235-9]\\d{3}"));
    }

    @Test
    void begin_alike_all_over_a_run() {
        PhoneNumbers numbers = new PhoneNumbers(TestData.RESERVED, first -> true);

        assertThat(Stream.generate(numbers::number)
                        .limit(MORE_THAN_A_RUN)
                        .map(number -> number.substring(0, 8))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void of_another_country_are_valid_too() {
        PhoneNumbers numbers = new PhoneNumbers(TestData.RESERVED, first -> true);

        String abroad = numbers.numberAbroad(numbers.number());

        assertThat(isValid(abroad)).isTrue();
        assertThat(PhoneRange.callingCode(abroad)).isNotEqualTo("1");
    }

    @Test
    void of_another_area_differ_in_a_digit_of_the_area() {
        PhoneNumbers numbers = new PhoneNumbers(TestData.RESERVED, first -> true);

        for (String number : Stream.generate(numbers::number).limit(300).toList()) {
            String elsewhere = numbers.numberInAnotherArea(number);
            assertThat(isValid(elsewhere)).isTrue();
            assertThat(elsewhere.substring(3)).isEqualTo(number.substring(3));
            assertThat(elsewhere).isNotEqualTo(number).startsWith("+1");
        }
    }

    @Test
    void of_one_range_in_one_place_are_just_others() {
        PhoneNumbers numbers = new PhoneNumbers(data(1, 1, "+4420794600XX"), first -> true);
        String number = numbers.number();

        assertThat(List.of(number, numbers.numberAbroad(number), numbers.numberInAnotherArea(number)))
                .containsExactly("+442079460001", "+442079460002", "+442079460003");
    }

    @Test
    void come_from_another_block_if_the_first_number_is_taken() {
        Set<String> taken = new HashSet<>();
        PhoneNumbers earlier = new PhoneNumbers(data(1, 1, "+442079460XXX"), taken::add);
        PhoneNumbers later = new PhoneNumbers(data(1, 1, "+442079460XXX"), taken::add);

        List<String> both = Stream.concat(
                        Stream.generate(earlier::number).limit(100),
                        Stream.generate(later::number).limit(100))
                .toList();

        assertThat(both).doesNotHaveDuplicates();
    }

    @Test
    void of_shards_come_from_different_blocks() {
        Set<String> all = new HashSet<>();

        for (int shard = 1; shard <= 3; shard++) {
            PhoneNumbers numbers = new PhoneNumbers(data(shard, 3, "+442079460XXX"), first -> true);
            assertThat(Stream.generate(numbers::number).limit(98 * 3)).allMatch(all::add);
        }
    }

    @Test
    void that_are_all_taken_name_the_option() {
        PhoneNumbers numbers = new PhoneNumbers(TestData.RESERVED, first -> false);

        assertThatThrownBy(numbers::number)
                .isInstanceOf(InconclusiveException.class)
                .hasMessage(
                        "All phone numbers that were tried belong to existing people on this target. Remove the people of"
                                + " earlier runs, or choose other numbers with --phone-numbers.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+44207946XXXX | 44",
                "+1202555XXXX  | 1",
                "+85221XXXXXX  | 852",
                "+7495XXXXXXX  | 7",
            })
    void know_their_country(String pattern, String country) {
        assertThat(PhoneRange.of(pattern).callingCode()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "020794600XX       | is not a range of phone numbers in E.164",
                "+44 20794600XX    | is not a range of phone numbers in E.164",
                "+4420794600XXXXXX | is not a range of phone numbers in E.164",
                "+442079460001     | does not end with XX",
                "+4X20794600XX     | does not name one country code",
            })
    void are_checked(String pattern, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneRange.of(pattern))
                .withMessageContaining(reason);
    }

    @Test
    void have_the_digits_of_any_block() {
        PhoneRange range = PhoneRange.of("+1X02555XXXX");

        assertThat(range.blocks()).isEqualTo(1000);
        assertThat(IntStream.range(0, 1000).mapToObj(index -> range.block(0, index)))
                .doesNotHaveDuplicates()
                .allMatch(range::holds);
        assertThat(range.holds("+120155501")).isFalse();
    }

    private static TestData data(int shard, int shards, String... patterns) {
        return new TestData(Stream.of(patterns).map(PhoneRange::of).toList(), "example.com", shard, shards);
    }

    private static boolean isValid(String number) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            return library.isValidNumber(library.parse(number, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
