package kz.consular.gateway.mission.lodging;

import java.util.Optional;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.territory.Office;

/**
 * The answer to a check: the assessment that lodging would give at this moment.
 *
 * @param office the competent office, where the last registration leads to one
 */
public record CheckOutcome(Assessment assessment, Optional<Office> office) {}
