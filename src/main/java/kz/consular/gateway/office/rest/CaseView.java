package kz.consular.gateway.office.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.consular.gateway.decision.Decision;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.decision.SealedDecision;
import kz.consular.gateway.domain.application.PersonId;
import kz.consular.gateway.office.CaseDetails;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.OfficeCase;
import org.jspecify.annotations.Nullable;

/** Cases as JSON. */
public final class CaseView {
    private CaseView() {}

    /** @param decisionDueOn rule 9 */
    public record Case(
            String caseNumber,
            Instant receivedAt,
            LocalDate decisionDueOn,
            @Nullable Instant decidedAt,
            @Nullable String decisionRefused,
            @Nullable Instant decisionGivenUpAt,
            String dossierDigest) {
        public static Case of(OfficeCase officeCase) {
            return new Case(
                    officeCase.number().value(),
                    officeCase.receivedAt(),
                    officeCase.decisionDueOn(),
                    officeCase.decidedAt().orElse(null),
                    officeCase.refusal().orElse(null),
                    officeCase.decisionGivenUpAt().orElse(null),
                    officeCase.dossierDigest().hex());
        }
    }

    /** The application itself is served as XML beside it. */
    record Details(Case officeCase, String edition, List<Copy> documents, List<Question> inquiries) {
        static Details of(CaseDetails details) {
            var documents = details.dossier().copies().stream()
                    .map(copy -> new Copy(
                            copy.path().substring(copy.path().lastIndexOf('/') + 1),
                            copy.copy().kind().name(),
                            copy.copy().persons().stream().map(PersonId::value).toList(),
                            copy.copy().mediaType().mediaTypeName()))
                    .toList();
            return new Details(
                    Case.of(details.officeCase()),
                    details.dossier().edition(),
                    documents,
                    details.inquiries().stream().map(Question::of).toList());
        }
    }

    record Copy(String file, String kind, List<String> persons, String mediaType) {}

    /** @param dueOn rule 8: the tenth day after the request reached the state body */
    record Question(
            long id,
            Inquiry.Purpose purpose,
            @Nullable String person,
            @Nullable String addressee,
            @Nullable LocalDate reachedOn,
            @Nullable LocalDate dueOn,
            Inquiry.@Nullable Answer answer,
            @Nullable String remark) {
        static Question of(Inquiry inquiry) {
            return new Question(
                    inquiry.id(),
                    inquiry.purpose(),
                    inquiry.person().map(PersonId::value).orElse(null),
                    inquiry.addressee().orElse(null),
                    inquiry.reachedOn().orElse(null),
                    inquiry.dueOn().orElse(null),
                    inquiry.answer().orElse(null),
                    inquiry.remark().orElse(null));
        }
    }

    /** @param ground absent for a permission */
    record Decided(
            String caseNumber,
            Instant decidedAt,
            boolean permitted,
            @Nullable Ground ground) {
        static Decided of(SealedDecision sealed) {
            return switch (sealed.decision()) {
                case Decision.Permitted _ -> new Decided(sealed.caseNumber().value(), sealed.decidedAt(), true, null);
                case Decision.Restricted restricted ->
                    new Decided(
                            sealed.caseNumber().value(),
                            sealed.decidedAt(),
                            false,
                            restricted.ground().ground());
            };
        }
    }
}
