package kz.consular.gateway.domain;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code. */
public record CountryCode(String value) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!COUNTRIES.contains(value)) {
            throw new IllegalArgumentException("A country is its ISO 3166-1 code of two letters, not '" + value + "'");
        }
    }

    public boolean isKazakhstan() {
        return value.equals("KZ");
    }
}
