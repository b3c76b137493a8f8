package kz.consular.gateway.cli.officer;

import java.util.List;
import kz.consular.gateway.cli.folder.FolderDefect;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.TextReport;

/** What is wrong with a folder, before anything was sent. */
final class FolderDefects {
    private FolderDefects() {}

    static int print(List<FolderDefect> flaws, TextReport sheet) {
        sheet.headline("not.admissible");
        for (var flaw : flaws) {
            sheet.plain("  - " + flaw.cause());
            sheet.plain("    " + flaw.remedy());
        }
        return ExitCode.FOLDER_FLAWED;
    }
}
