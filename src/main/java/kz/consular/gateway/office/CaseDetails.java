package kz.consular.gateway.office;

import java.util.List;
import kz.consular.gateway.dossier.Dossier;
import kz.consular.gateway.office.cases.Inquiry;
import kz.consular.gateway.office.cases.OfficeCase;

/** A case with its dossier and its inquiries. */
public record CaseDetails(OfficeCase officeCase, Dossier dossier, List<Inquiry> inquiries) {
    public CaseDetails {
        inquiries = List.copyOf(inquiries);
    }
}
