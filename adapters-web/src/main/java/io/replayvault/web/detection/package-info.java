/** Security alerts, what is looked for, and decoys (clause H5). */
@NullMarked
package io.replayvault.web.detection;

import org.jspecify.annotations.NullMarked;
