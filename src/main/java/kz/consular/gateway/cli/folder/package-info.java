/** The folder that holds an application and its copies, and the samples in the jar. */
@NamedInterface
@NullMarked
package kz.consular.gateway.cli.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
