package kz.consular.gateway.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.consular.gateway.domain.CaseNumber;
import kz.consular.gateway.domain.MissionCode;
import kz.consular.gateway.domain.OfficeCode;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Dependant;
import kz.consular.gateway.domain.application.DocumentCopy;
import kz.consular.gateway.domain.application.LeavingPerson;
import kz.consular.gateway.domain.application.PersonId;

/**
 * An accepted application as it is sent to the office.
 *
 * @param submissionId under which the officer lodged it; absent in dossiers of the first versions
 * @param decisionDueOn rule 9: the thirtieth day after acceptance in Asia/Almaty
 * @param edition the edition of the Rules by which it was checked
 * @param registrationsToEstablish persons whose registration, or whose other parent's registration, the office has to
 *     establish (rule 7)
 */
public record Dossier(
        CaseNumber caseNumber,
        Optional<SubmissionId> submissionId,
        OfficeCode office,
        Instant acceptedAt,
        LocalDate decisionDueOn,
        String edition,
        List<PersonId> registrationsToEstablish,
        Application application) {

    public Dossier {
        registrationsToEstablish = List.copyOf(registrationsToEstablish);
        if (edition.isBlank()) {
            throw new IllegalArgumentException("A dossier names the edition of the Rules by which it was checked");
        }
        var known = Stream.concat(
                        application.leaving().map(LeavingPerson::id),
                        application.dependants().stream().map(Dependant::id))
                .toList();
        if (!known.containsAll(registrationsToEstablish)) {
            throw new IllegalArgumentException("A registration is to be established of a person of the application");
        }
    }

    public MissionCode mission() {
        return caseNumber.mission();
    }

    /** The copies with their paths in the container: numbered, because file names may contain the names of persons. */
    public List<PlacedCopy> copies() {
        var documents = application.documents();
        return IntStream.range(0, documents.size())
                .mapToObj(index -> PlacedCopy.at(index, documents.get(index)))
                .toList();
    }

    /** @param path in the container, such as {@code documents/001.pdf} */
    public record PlacedCopy(String path, DocumentCopy copy) {
        private static PlacedCopy at(int index, DocumentCopy copy) {
            var path = String.format(
                    Locale.ROOT,
                    "documents/%03d.%s",
                    index + 1,
                    copy.mediaType().extension());
            return new PlacedCopy(path, copy);
        }
    }
}
