package kz.consular.gateway.office.rest;

import java.util.List;
import java.util.stream.Collectors;
import kz.consular.gateway.office.cases.Inquiry;
import org.springframework.http.HttpStatus;

/** The reason why a request is not carried out, with a stable code, a cause and a remedy. */
final class OfficeProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String remedy;

    OfficeProblem(HttpStatus status, String code, String cause, String remedy) {
        super(cause);
        this.status = status;
        this.code = code;
        this.remedy = remedy;
    }

    static OfficeProblem notAClerk(String why) {
        return new OfficeProblem(
                HttpStatus.FORBIDDEN,
                "NOT_A_CLERK",
                why + ".",
                "Call with the client certificate of a clerk of an office that this node serves.");
    }

    static OfficeProblem invalidValue(String which) {
        return new OfficeProblem(
                HttpStatus.BAD_REQUEST, "INVALID_VALUE", which + ".", "Correct the value and send the request again.");
    }

    static OfficeProblem noSpaceLeft() {
        return new OfficeProblem(
                HttpStatus.INSUFFICIENT_STORAGE,
                "NO_SPACE_LEFT",
                "The gateway's disk is nearly full. Nothing was decided.",
                "Tell IT staff, and send the request again once there is room.");
    }

    static OfficeProblem caseUnknown() {
        return new OfficeProblem(
                HttpStatus.NOT_FOUND, "CASE_UNKNOWN", "This office has no such case.", "Check the case number.");
    }

    static OfficeProblem documentUnknown() {
        return new OfficeProblem(
                HttpStatus.NOT_FOUND,
                "DOCUMENT_UNKNOWN",
                "The dossier has no such file.",
                "Take the names of the files from the opened case.");
    }

    static OfficeProblem noOpenCase() {
        return new OfficeProblem(
                HttpStatus.CONFLICT,
                "CASE_NOT_OPEN",
                "This office has no such case, or has decided it.",
                "Check the case number; a decided case takes no more inquiries.");
    }

    static OfficeProblem noOpenInquiry() {
        return new OfficeProblem(
                HttpStatus.CONFLICT,
                "INQUIRY_NOT_OPEN",
                "The case is decided, or has no such inquiry that this answer could be noted to.",
                "Open the case and see its inquiries; NO_ANSWER can be noted once the ten days of rule 8 are over.");
    }

    static OfficeProblem alreadyDecided() {
        return new OfficeProblem(
                HttpStatus.CONFLICT, "ALREADY_DECIDED", "The case is decided.", "A case is decided once.");
    }

    static OfficeProblem barred(List<Inquiry> inquiries) {
        var which = inquiries.stream()
                .map(inquiry -> inquiry.id() + " (" + inquiry.purpose() + ")")
                .collect(Collectors.joining(", "));
        return new OfficeProblem(
                HttpStatus.CONFLICT,
                "INQUIRIES_BAR_PERMISSION",
                "A permission has to wait for these inquiries, or is ruled out by them: " + which + ".",
                "Note their answers first, or restrict with a ground.");
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
