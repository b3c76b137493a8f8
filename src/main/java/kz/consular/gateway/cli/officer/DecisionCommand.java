package kz.consular.gateway.cli.officer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.consular.gateway.cli.terminal.CommonOptions;
import kz.consular.gateway.cli.terminal.ExitCode;
import kz.consular.gateway.cli.terminal.Language;
import kz.consular.gateway.cli.terminal.TextReport;
import kz.consular.wire.channel.Permission;
import kz.consular.wire.channel.Restriction;
import kz.consular.wire.mission.GetDecisionResponse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "decision",
        header = "Show the office's decision and, for a restriction, the notice to hand over.",
        footer = {"", "Example: decision BERLIN-2026-000017 --save decisions"})
public final class DecisionCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions desk = new CommonOptions();

    @Mixin
    private final EndpointOptions counter = new EndpointOptions();

    @Parameters(paramLabel = "NUMBER", description = "The case number.")
    private String number = "";

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "Also save the sealed decision there, and the notice in each language.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        var answer = counter.client().decision(number);
        var sheet = desk.sheet();
        var decision = answer.getDecision();
        sheet.headline(decision.getPermitted() == null ? "restricted" : "permitted", decision.getCaseNumber());
        sheet.line("office", decision.getOffice());
        sheet.line("decided.at", decision.getDecidedAt());
        if (decision.getPermitted() == null) {
            print(decision.getRestricted(), sheet);
        } else {
            print(decision.getPermitted(), sheet);
        }
        if (answer.getNotice() != null) {
            sheet.section("notice");
            sheet.plain(sheet.say(answer.getNotice()));
        }
        if (folder != null) {
            save(answer, folder, sheet);
        }
        return ExitCode.DONE;
    }

    private static void print(Permission permission, TextReport sheet) {
        sheet.line("passports", permission.getPassportToIssue());
        sheet.line("cards", permission.getIdentityCardToSurrender());
    }

    private static void print(Restriction restriction, TextReport sheet) {
        sheet.line("ground", restriction.getGround().value() + ": " + sheet.say(restriction.getGroundText()));
        sheet.line("term", sheet.say(restriction.getTermText()));
        sheet.line("until", restriction.getUntil());
        sheet.line("appeal", sheet.say(restriction.getAppealProcedure()));
    }

    private static void save(GetDecisionResponse answer, Path folder, TextReport sheet) throws IOException {
        Files.createDirectories(folder);
        var number = answer.getDecision().getCaseNumber();
        var container = folder.resolve(number + "-decision.asice");
        SavedContainer.save(answer.getContainer(), container);
        sheet.section("saved");
        sheet.plain("  " + container);
        if (answer.getNotice() != null) {
            for (var language : Language.values()) {
                var notice = folder.resolve(number + "-notice." + language + ".txt");
                Files.writeString(notice, language.of(answer.getNotice()) + System.lineSeparator());
                sheet.plain("  " + notice);
            }
        }
    }
}
