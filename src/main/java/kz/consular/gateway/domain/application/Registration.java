package kz.consular.gateway.domain.application;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.KatoCode;

/**
 * The applicant's last registration in Kazakhstan (rule 10).
 *
 * @param until the last day of the registration; absent while it is valid
 */
public record Registration(KatoCode territory, String address, Optional<LocalDate> until) {
    public Registration {
        if (address.isBlank()) {
            throw new IllegalArgumentException("A registration has an address");
        }
    }

    @Override
    public String toString() {
        return "Registration[" + territory + "]";
    }
}
