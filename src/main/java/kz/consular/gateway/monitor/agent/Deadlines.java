package kz.consular.gateway.monitor.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.OfficeCode;

/** Asks the offices of this node until when they have to decide. */
public interface Deadlines {

    /** Empty when no office of this node has such a case. */
    Optional<Deadline> of(CaseNumber number);

    /** @param decidedAt absent while the case is open */
    record Deadline(OfficeCode office, Instant receivedAt, LocalDate dueOn, Optional<Instant> decidedAt) {}
}
