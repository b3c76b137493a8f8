package kz.consular.gateway.dossier.mapping;

import java.util.regex.Pattern;

/**
 * What the numbers of passports and identity cards look like. The forms change with the years: the counter asks for
 * today's, and a dossier that was sealed under an older form opens all the same.
 */
public record PaperNumbers(Pattern passport, Pattern identityCard) {

    /** For what was accepted before. */
    public static final PaperNumbers ANY = new PaperNumbers(Pattern.compile(".+"), Pattern.compile(".+"));

    String requirePassport(String number) {
        return require(passport, number, "A passport number");
    }

    String requireIdentityCard(String number) {
        return require(identityCard, number, "An identity card number");
    }

    private static String require(Pattern form, String number, String what) {
        if (!form.matcher(number).matches()) {
            throw new IllegalArgumentException(what + " has the form " + form.pattern());
        }
        return number;
    }
}
