package kz.consular.gateway.monitor;

import java.time.Instant;
import java.util.Optional;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.ConsignmentState;

/**
 * Which consignments are wanted; what is absent does not matter.
 *
 * @param until the youngest wanted
 * @param open only what has not come to its end
 */
record Filter(
        Optional<ConsignmentState> state,
        Optional<ConsignmentKind> kind,
        Optional<String> sender,
        Optional<String> recipient,
        Optional<Instant> until,
        Optional<CaseNumber> caseNumber,
        boolean open) {}
