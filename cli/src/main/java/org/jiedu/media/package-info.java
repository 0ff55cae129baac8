/**
 * Reads pictures, audio and video files: what they are, how large and how long; writes pictures
 * anew, smaller and without what they tell beside what they show.
 */
@NullMarked
package org.jiedu.media;

import org.jspecify.annotations.NullMarked;
