package kz.consular.gateway.mission.lodging;

import java.util.Optional;
import kz.consular.gateway.regulation.Assessment;
import kz.consular.gateway.territory.Office;

/** What lodging today would say, and who would consider the application where its last registration leads to an office. */
public record Check(Assessment assessment, Optional<Office> office) {}
