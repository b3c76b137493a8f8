package kz.consular.gateway.domain.application;

import java.time.LocalDate;
import java.util.Optional;

/** The passport of a citizen of Kazakhstan. It may have expired: the Rules demand only a passport. */
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
