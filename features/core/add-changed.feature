Feature: Adding identifiers once the private key has changed a profile
  With the public key, Identify still gives a profile the identifiers that it lacks (FAQ 4), whatever the private key has
  changed of it or of another profile.

  Rule: Identify adds an identifier whatever the private key changed

    Scenario Outline: A missing <identifier> is added after the private key changed the <other>
      Given Jessica has a profile with:
        | <found by> | <value>     |
        | <other>    | <other old> |
        | plan       | gold        |
      And Jessica's <other> "<other new>" was set with the private key
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |

      @ADD-ID
      Examples:
        | identifier  | added | found by     | value        | other | other old        | other new        |
        | external ID | 1468  | phone number | +16171000001 | email | old.me@yahoo.com | new.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by     | value        | other       | other old | other new |
        | email      | old.me@yahoo.com | phone number | +16171000001 | external ID | 1468      | 9999      |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value | other | other old        | other new        |
        | phone number | +16171000001 | external ID | 1468  | email | old.me@yahoo.com | new.me@yahoo.com |

    @ADD-PHONE
    Scenario: A missing phone number is added after the private key removed a property
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When the private key changes Jessica's profile to:
        | plan | (removed) |
      And Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |

    Scenario Outline: A missing <identifier> that another profile gave up is added
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      And Robert has a profile with:
        | <identifier> | <old> |
      And Robert's <identifier> "<new>" was set with the private key
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      Then Jessica has:
        | <identifier> | <old> |

      @ADD-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 2468 | 9999 | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        |
        | email      | robert@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value |
        | phone number | +16171000005 | +16171000009 | external ID | 1468  |
