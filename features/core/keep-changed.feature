Feature: Keeping identifiers of a profile that the private key changed
  With the public key, Identify never replaces an identifier that a profile has (FAQ 1, 6 to 8 and 13), nor where the
  private key has just changed another one.

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
