package kz.consular.gateway.domain.application;

import kz.consular.gateway.domain.CountryCode;

/** The present address of the applicant. */
public record AddressAbroad(CountryCode country, String address) {
    public AddressAbroad {
        if (address.isBlank()) {
            throw new IllegalArgumentException("An address abroad is not blank");
        }
    }

    @Override
    public String toString() {
        return "AddressAbroad[" + country.value() + "]";
    }
}
