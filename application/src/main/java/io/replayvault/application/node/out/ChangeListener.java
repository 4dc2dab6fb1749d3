package io.replayvault.application.node.out;

/** Is told of changes; one call at a time for each feed. */
public interface ChangeListener {
  /** This changed, on whichever node. */
  void changed(ChangeNotice notice);

  /** Any number of changes may have gone untold until now. */
  void missed();
}
