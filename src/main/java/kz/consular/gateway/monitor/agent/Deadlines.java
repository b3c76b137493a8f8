package kz.consular.gateway.monitor.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;

/** A port to the offices of this node for the deadlines of their cases. */
public interface Deadlines {

    /** Empty if no office of this node has the case. */
    Optional<Deadline> of(CaseNumber number);

    /** @param decidedAt absent while the case is open */
    record Deadline(OfficeCode office, Instant receivedAt, LocalDate dueOn, Optional<Instant> decidedAt) {}
}
