Feature: Keeping identifiers of a profile that the private key changed
  With the public key, Identify never replaces an identifier that a profile has, not even after the private key has
  changed the profile (FAQ 1, 6 to 8 and 13).

  Rule: An identifier is kept whatever the private key changed

    Scenario Outline: The <identifier> is kept after the private key changed the <other>, found by that
      Given Jessica has a profile with:
        | <other>      | <other old> |
        | <identifier> | <old>       |
        | plan         | gold        |
      And Jessica's <other> "<other new>" was set with the private key
      When Identify receives, alone and with a property, twice:
        | <other>      | <other new> |
        | <identifier> | <new>       |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | other        | other old    | other new    |
        | external ID | 1468 | 9999 | phone number | +16171000001 | +16171000009 |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | other       | other old | other new |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468      | 9999      |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | other | other old        | other new        |
        | phone number | +16171000001 | +16171000009 | email | old.me@yahoo.com | new.me@yahoo.com |

    @each-way
    Scenario Outline: The <identifier> that another profile gave up is rejected
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      And Robert has a profile with:
        | <identifier> | <his> |
      And Robert's <identifier> "<his new>" was set with the private key
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <his>   |
      Then Jessica still has:
        | <identifier> | <hers> |
      And Jessica is found by <identifier> "<hers>"

      @KEEP-ID
      Examples:
        | identifier  | hers | his     | his new | found by     | value        |
        | external ID | 1468 | 24/68+a | 9999    | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | hers             | his               | his new          | found by     | value        |
        | email      | old.me@yahoo.com | rob+ert@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | hers         | his          | his new      | found by | value            |
        | phone number | +16171000001 | +16171000005 | +16171000009 | email    | old.me@yahoo.com |

    @each-way
    Scenario Outline: The <identifier> that was added later is kept when another profile gave up the new one
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      And Jessica's <identifier> "<hers>" was added later
      And Robert has a profile with:
        | <identifier> | <his> |
      And Robert's <identifier> "<his new>" was set with the private key
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <his>   |
      Then Jessica still has:
        | <identifier> | <hers> |
      And Jessica is found by <identifier> "<hers>"

      @KEEP-ID
      Examples:
        | identifier  | hers | his      | his new | found by | value            |
        | external ID | 1468 | Zoé-2468 | 9999    | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | hers             | his              | his new          | found by    | value |
        | email      | old.me@yahoo.com | robert@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | hers         | his          | his new      | found by    | value |
        | phone number | +16171000001 | +16171000005 | +16171000009 | external ID | 1468  |

    Scenario Outline: The <identifier> is kept when another profile gives up the one that was rejected
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <hers>  |
        | plan         | gold    |
      And Robert has a profile with:
        | <identifier> | <his> |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <his>   |
      And the private key changes Robert's profile to:
        | <identifier> | <his new> |
      Then Jessica still has:
        | <identifier> | <hers> |
      And Jessica is found by <identifier> "<hers>"

      @KEEP-ID
      Examples:
        | identifier  | hers | his  | his new | found by     | value        |
        | external ID | 1468 | 2468 | 9999    | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | hers             | his              | his new          | found by    | value |
        | email      | old.me@yahoo.com | robert@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | hers         | his          | his new      | found by | value            |
        | phone number | +16171000001 | +16171000005 | +16171000009 | email    | old.me@yahoo.com |

    Scenario Outline: The <identifier> is kept after the private key changed a property, found by <found by>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | plan         | gold    |
      When the private key changes Jessica's profile to:
        | plan | silver |
      Then Jessica has:
        | plan | silver |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by     | value            |
        | external ID | 1468 | 9999 | email        | old.me@yahoo.com |
        | external ID | 1468 | 9999 | phone number | +16171000001     |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by     | value        |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468         |
        | email      | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001 |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value            |
        | phone number | +16171000001 | +16171000009 | external ID | 1468             |
        | phone number | +16171000001 | +16171000009 | email       | old.me@yahoo.com |

    Scenario Outline: The <identifier> is kept after the private key was used to remove a property
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When the private key changes Jessica's profile to:
        | absent | (removed) |
      And Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

  @KEEP-EMAIL
  Rule: Identify keeps the email of a profile that the private key has changed

    Scenario: The email is kept when the one of two changes ago is sent
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Jessica's email "me@yahoo.com" was set with the private key
      And Jessica's email "new.me@yahoo.com" was set with the private key
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then Jessica still has:
        | email | new.me@yahoo.com |
      And nobody is found by email "old.me@yahoo.com"

    @wire-revision
    Scenario: An email that was added after another was cleared is kept
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When the private key changes Jessica's profile to:
        | email | (removed) |
      Then Jessica has:
        | email | (null) |
      When Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | tier        | 2                |
      Then Jessica has:
        | email | old.me@yahoo.com |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      Then Jessica still has:
        | email | old.me@yahoo.com |
