package kz.consular.gateway.recovery;

import kz.consular.gateway.node.roles.SharedComponent;
import kz.consular.gateway.storage.FolderMark;

/**
 * Stops the start of a node on a new database beside the containers of a lost one. The node would refuse the decisions
 * on cases that it does not know, and assign their numbers a second time.
 */
@SharedComponent
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
