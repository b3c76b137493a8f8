package kz.consular.gateway.office.rest;

import java.time.LocalDate;
import java.util.Optional;
import kz.consular.gateway.decision.Ground;
import kz.consular.gateway.domain.LocalizedText;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.OfficeSettings;
import kz.consular.gateway.office.decisions.DecisionRequest;
import org.jspecify.annotations.Nullable;

/** The JSON bodies of requests. Any field may be absent; a required field that is absent is named in the problem. */
final class RequestBodies {
    private RequestBodies() {}

    /** @param reachedOn the day on which the request reached the state body (rule 8) */
    record NewInquiry(@Nullable String addressee, @Nullable LocalDate reachedOn) {
        String statedAddressee() {
            return stated("addressee", addressee);
        }

        LocalDate statedDay() {
            return stated("reachedOn", reachedOn);
        }
    }

    record NewAnswer(
            Inquiry.@Nullable Answer answer, @Nullable String remark) {
        Inquiry.Answer statedAnswer() {
            return stated("answer", answer);
        }

        Optional<String> statedRemark() {
            return Optional.ofNullable(remark).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /**
     * Either a permission, or a restriction with its ground (rules 3 and 9).
     *
     * @param ground absent for a permission
     * @param until the last day of a restriction, where it is known
     * @param appealProcedure absent for the appeal procedure in the settings of this node
     */
    record NewDecision(
            @Nullable Boolean permitted,
            @Nullable Ground ground,
            @Nullable LocalDate until,
            @Nullable LocalizedText appealProcedure) {

        DecisionRequest request(OfficeSettings settings) {
            if (stated("permitted", permitted) == (ground != null)) {
                throw OfficeProblem.invalidValue(
                        "A decision is permitted=true without a ground, or permitted=false with one");
            }
            if (ground == null && (until != null || appealProcedure != null)) {
                throw OfficeProblem.invalidValue("A permission has neither a last day nor an appeal procedure");
            }
            return ground == null
                    ? new DecisionRequest.Permit()
                    : new DecisionRequest.Restrict(
                            ground,
                            Optional.ofNullable(until),
                            Optional.ofNullable(appealProcedure).orElseGet(settings::appealProcedure));
        }
    }

    private static <T> T stated(String name, @Nullable T value) {
        if (value == null) {
            throw OfficeProblem.invalidValue("'" + name + "' is not stated");
        }
        return value;
    }
}
