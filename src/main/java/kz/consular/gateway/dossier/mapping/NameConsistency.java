package kz.consular.gateway.dossier.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.consular.wire.application.Application;
import kz.consular.wire.application.Dependant;
import kz.consular.wire.application.DocumentDescription;
import kz.consular.wire.application.LeavingPerson;

/** Checks that person ids and file names are unique in an application, and that documents refer to its persons. */
final class NameConsistency {
    private final ValueReader values;
    private final Set<String> persons = new HashSet<>();
    private final Set<String> fileNames = new HashSet<>();

    private NameConsistency(ValueReader values) {
        this.values = values;
    }

    static void check(ValueReader values, Application application, List<? extends DocumentDescription> documents) {
        var naming = new NameConsistency(values);
        naming.persons(application);
        for (var i = 0; i < documents.size(); i++) {
            naming.document("document[" + (i + 1) + "]", documents.get(i));
        }
    }

    private void persons(Application application) {
        person("application/applicant/@id", application.getApplicant().getId());
        var children = application.getChild().stream().map(LeavingPerson::getId).toList();
        var dependants =
                application.getDependant().stream().map(Dependant::getId).toList();
        for (var i = 0; i < children.size(); i++) {
            person("application/child[" + (i + 1) + "]/@id", children.get(i));
        }
        for (var i = 0; i < dependants.size(); i++) {
            person("application/dependant[" + (i + 1) + "]/@id", dependants.get(i));
        }
    }

    private void person(String path, String id) {
        if (!persons.add(id)) {
            values.reject(path, "Another person of the application is named '" + id + "' too");
        }
    }

    private void document(String path, DocumentDescription document) {
        for (var i = 0; i < document.getPerson().size(); i++) {
            var id = document.getPerson().get(i);
            if (!persons.contains(id)) {
                values.reject(path + "/person[" + (i + 1) + "]", "No person of the application is named '" + id + "'");
            }
        }
        if (!fileNames.add(document.getFileName().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))) {
            values.reject(
                    path + "/fileName", "Another document has this file name; small and capital letters are the same");
        }
    }
}
