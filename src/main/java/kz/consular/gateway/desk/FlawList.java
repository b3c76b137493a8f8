package kz.consular.gateway.desk;

import java.util.List;

/** What is wrong with a folder, before anything was sent. */
final class FlawList {
    private FlawList() {}

    static int print(List<Flaw> flaws, Sheet sheet) {
        sheet.headline("not.admissible");
        for (var flaw : flaws) {
            sheet.plain("  - " + flaw.cause());
            sheet.plain("    " + flaw.remedy());
        }
        return Exit.FOLDER_FLAWED;
    }
}
