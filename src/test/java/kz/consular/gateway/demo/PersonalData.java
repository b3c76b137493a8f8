package kz.consular.gateway.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.consular.gateway.cli.folder.DossierFolder;

/** Names, numbers and addresses of an invented family, which may appear in its application only. */
final class PersonalData {
    private static final Pattern PERSONAL =
            Pattern.compile("<(surname|givenName|patronymic|iin|number|address|telephone|email)>([^<]{4,})</");

    private PersonalData() {}

    static List<String> in(DossierFolder papers) throws IOException {
        return List.copyOf(PERSONAL.matcher(Files.readString(papers.path().resolve("application.xml")))
                .results()
                .map(result -> result.group(2))
                .collect(Collectors.toSet()));
    }
}
