package kz.consular.gateway.domain.application;

import java.util.Optional;
import java.util.regex.Pattern;

/** A person's name, in Cyrillic as in Kazakh documents and in Latin as in the passport. */
public record PersonName(Spelling cyrillic, Spelling latin) {
    private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic}\\p{M} .'’ʼ-]+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M} .'’ʼ-]+");

    public PersonName {
        requireCyrillic(cyrillic);
        requireLatin(latin);
    }

    /** @throws IllegalArgumentException when a letter is of another script */
    public static Spelling requireCyrillic(Spelling spelling) {
        return require(spelling, CYRILLIC, "Cyrillic");
    }

    /** @throws IllegalArgumentException when a letter is of another script */
    public static Spelling requireLatin(Spelling spelling) {
        return require(spelling, LATIN, "Latin");
    }

    private static Spelling require(Spelling spelling, Pattern script, String name) {
        var all = spelling.surname()
                + spelling.givenName()
                + spelling.patronymic().orElse("");
        if (!script.matcher(all).matches()) {
            throw new IllegalArgumentException("The " + name + " spelling of a name has letters of another script");
        }
        return spelling;
    }

    /** Surname and given name in one script; the patronymic where the documents have one. */
    public record Spelling(String surname, String givenName, Optional<String> patronymic) {
        public Spelling {
            if (surname.isBlank()
                    || givenName.isBlank()
                    || patronymic.filter(String::isBlank).isPresent()) {
                throw new IllegalArgumentException("A name has a surname and a given name, and no blank parts");
            }
        }
    }

    /** Keeps names out of logs. */
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
