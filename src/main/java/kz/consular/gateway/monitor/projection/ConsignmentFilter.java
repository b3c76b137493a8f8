package kz.consular.gateway.monitor.projection;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;
import kz.consular.gateway.domain.CaseNumber;

/**
 * Which consignments are wanted; what is absent does not matter.
 *
 * @param until the youngest wanted
 * @param open only what has not come to its end
 */
public record ConsignmentFilter(
        Optional<ConsignmentState> state,
        Optional<ConsignmentKind> kind,
        Optional<String> sender,
        Optional<String> recipient,
        Optional<Instant> until,
        Optional<CaseNumber> caseNumber,
        boolean open) {}
