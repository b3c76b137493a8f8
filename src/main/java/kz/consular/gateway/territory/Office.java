package kz.consular.gateway.territory;

import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.domain.OfficeCode;

/** The internal affairs office to which a mission sends the dossiers of one or several districts (rule 10). */
public record Office(OfficeCode code, LocalizedText name) {}
