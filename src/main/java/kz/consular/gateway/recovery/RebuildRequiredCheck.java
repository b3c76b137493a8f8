package kz.consular.gateway.recovery;

import kz.consular.gateway.storage.FolderMark;

/**
 * Keeps a node from starting on a database made anew beside the containers of a lost one: it would refuse the decisions on
 * cases that it does not know, and give their numbers a second time.
 */
final class RebuildRequiredCheck {

    RebuildRequiredCheck(FolderMark mark) {
        if (!mark.fits()) {
            throw new IllegalStateException(
                    "The containers in " + mark + " belong to another database than this one, which"
                            + " does not know them. Restore that database, or run the command 'rebuild', which writes this one"
                            + " anew from the containers.");
        }
    }
}
