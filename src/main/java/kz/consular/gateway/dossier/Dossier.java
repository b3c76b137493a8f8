package kz.consular.gateway.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.consular.gateway.casefile.Application;
import kz.consular.gateway.casefile.CaseNumber;
import kz.consular.gateway.casefile.MissionCode;
import kz.consular.gateway.casefile.OfficeCode;
import kz.consular.gateway.casefile.PersonId;

/**
 * An accepted application as it goes to the office.
 *
 * @param decisionDueOn rule 9: the thirtieth day after acceptance in Asia/Almaty
 * @param edition the edition of the Rules by which it was checked
 * @param registrationsToEstablish whose registration, or whose other parent's, the office is asked to establish (rule 7)
 */
public record Dossier(
        CaseNumber caseNumber,
        OfficeCode office,
        Instant acceptedAt,
        LocalDate decisionDueOn,
        String edition,
        List<PersonId> registrationsToEstablish,
        Application application) {

    public Dossier {
        registrationsToEstablish = List.copyOf(registrationsToEstablish);
    }

    public MissionCode mission() {
        return caseNumber.mission();
    }
}
