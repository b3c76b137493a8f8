package kz.consular.gateway.domain;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An individual identification number: twelve digits, the last a check digit. Its date and sex digits prove nothing:
 * since Resolution 853 of 26 August 2013 they may differ from the documents of the person.
 */
public record Iin(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{12}");
    private static final int[] FIRST_WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    public Iin {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An IIN has twelve digits");
        }
        if (checkDigit(value) != value.charAt(11) - '0') {
            throw new IllegalArgumentException("The last digit of this IIN does not fit the eleven before it");
        }
    }

    /** 0 to 9, or 10 where no IIN has these eleven digits. */
    private static int checkDigit(String digits) {
        var first = weighted(digits, FIRST_WEIGHTS);
        return first == 10 ? weighted(digits, SECOND_WEIGHTS) : first;
    }

    private static int weighted(String digits, int[] weights) {
        return IntStream.range(0, weights.length)
                        .map(i -> (digits.charAt(i) - '0') * weights[i])
                        .sum()
                % 11;
    }

    /** The six digits that usually are the birth date, {@code yyMMdd}. */
    public String dateDigits() {
        return value.substring(0, 6);
    }

    /** Keeps the digits out of logs. */
    @Override
    public String toString() {
        return "Iin[…]";
    }
}
