package kz.consular.gateway.domain.application;

import java.time.LocalDate;
import java.util.Optional;

/** The passport of a citizen of Kazakhstan. Whether it is still valid is for the reader: the Rules ask only for it. */
public record Passport(String number, Optional<LocalDate> validUntil) {
    public Passport {
        if (number.isBlank()) {
            throw new IllegalArgumentException("A passport has a number");
        }
    }

    @Override
    public String toString() {
        return "Passport[…]";
    }
}
