package kz.consular.gateway.mission.lodging;

import java.util.List;
import kz.consular.gateway.domain.SubmissionId;
import kz.consular.gateway.domain.application.Application;
import kz.consular.gateway.domain.application.Content;

/**
 * An application as an officer submits it.
 *
 * @param contents of the documents, in the order of the application
 */
public record Submission(SubmissionId id, Application application, List<Content> contents) {
    public Submission {
        contents = List.copyOf(contents);
        if (contents.size() != application.documents().size()) {
            throw new IllegalArgumentException("Every document has one content");
        }
    }
}
