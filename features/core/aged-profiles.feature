Feature: Old profiles
  Every rule holds however old a profile is and however many others came after it. These profiles are created when their
  scenario begins; the rest of the scenario waits until all others are over.

  @at-the-end @CREATE
  Rule: An old profile is still there

    Scenario Outline: A profile with nothing but the <identifier> is still there
      Given Jessica has a profile with:
        | <identifier> | <value> |
      Then Jessica is the one profile with:
        | <identifier> | <value> |

      Examples:
        | identifier   | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario: A profile with an external ID and a phone number is still there
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |
      Then Jessica is the one profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |

  @at-the-end
  Rule: An old profile keeps its identifiers

    Scenario Outline: The <identifier> of an old profile is kept
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <new>   |
        | city         | Boston  |
      Then Jessica still has:
        | <identifier> | <old> |
      And nobody is found by <identifier> "<new>"

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by     | value        |
        | external ID | 1468 | 9999 | phone number | +16171000001 |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by | value            |
        | phone number | +16171000001 | +16171000009 | email    | old.me@yahoo.com |

  @at-the-end @NO-TAKEOVER
  Rule: An identifier of an old profile goes nowhere else

    Scenario Outline: The <identifier> of an old profile is not given to another, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <hers> |
      And Robert has a profile with:
        | <identifier> | <his>  |
        | tier         | silver |
      When Identify receives:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
      Then Jessica still has:
        | <found by>   | <hers> |
        | <identifier> | (null) |
      And Robert still has:
        | <identifier> | <his>  |
        | <found by>   | (null) |
        | tier         | silver |

      Examples:
        | found by    | hers             | identifier   | his              |
        | external ID | 1468             | email        | robert@yahoo.com |
        | email       | old.me@yahoo.com | phone number | +16171000005     |

  @at-the-end
  Rule: An old profile gets the identifiers that it lacks

    Scenario Outline: A missing <identifier> is added to an old profile
      Given Jessica has a profile with:
        | <found by> | <value> |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by <identifier> "<added>"

      @ADD-ID
      Examples:
        | identifier  | added | found by | value            |
        | external ID | 1468  | email    | old.me@yahoo.com |

      @ADD-EMAIL
      Examples:
        | identifier | added            | found by     | value        |
        | email      | old.me@yahoo.com | phone number | +16171000001 |

      @ADD-PHONE
      Examples:
        | identifier   | added        | found by    | value |
        | phone number | +16171000001 | external ID | 1468  |

  @at-the-end
  Rule: The properties of an old profile are updated

    @PROP-UPDATE
    Scenario Outline: A property of an old profile that is found by <found by> is updated
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives:
        | <found by> | <value> |
        | plan       | silver  |
      Then Jessica has:
        | plan | silver |

      Examples:
        | found by     | value            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

  @at-the-end
  Rule: The private key changes an old profile

    Scenario Outline: The <identifier> of an old profile is changed
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by <identifier> "<new>"
      And nobody is found by <identifier> "<old>"

      @CHANGE-ID
      Examples:
        | identifier  | old  | new  |
        | external ID | 1468 | 9999 |

      @CHANGE-EMAIL
      Examples:
        | identifier | old              | new              |
        | email      | old.me@yahoo.com | new.me@yahoo.com |

      @CHANGE-PHONE
      Examples:
        | identifier   | old          | new          |
        | phone number | +16171000001 | +16171000009 |

  @at-the-end
  Rule: An old profile is as it was

    @FIND
    Scenario: An old profile is found by each identifier
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica is found by each identifier

    @VALUES
    Scenario: The values of an old profile are those that were sent
      Given Jessica has a profile with:
        | external ID   | 1468                          |
        | city          | Łódź                          |
        | letters       | Zoë 日本 🎈                      |
        | fraction      | 3.14159265358979              |
        | large         | 9007199254740991              |
        | negative      | -0.000001                     |
        | zero          | 0                             |
        | yes           | true                          |
        | no            | false                         |
        | list          | ["a", 1, 2.5, true, "a", ""]  |
        | empty list    | []                            |
        | empty text    | ""                            |
        | digits        | "0042"                        |
        | true text     | "true"                        |
        | list text     | "[1, 2]"                      |
        | spaces        | "  a  b  "                    |
        | line breaks   | "a\\nb\\tc"                   |
        | iso date      | 2022-06-13T14:00:00+00:00     |
        | long          | (a string of 3000 characters) |
        | name.with.dot | gold                          |
        | Name With     | capitals                      |
      Then Jessica has:
        | city          | Łódź                          |
        | letters       | Zoë 日本 🎈                      |
        | fraction      | 3.14159265358979              |
        | large         | 9007199254740991              |
        | negative      | -0.000001                     |
        | zero          | 0                             |
        | yes           | true                          |
        | no            | false                         |
        | list          | ["a", 1, 2.5, true, "a", ""]  |
        | empty list    | []                            |
        | empty text    | ""                            |
        | digits        | "0042"                        |
        | true text     | "true"                        |
        | list text     | "[1, 2]"                      |
        | spaces        | "  a  b  "                    |
        | line breaks   | "a\\nb\\tc"                   |
        | iso date      | 2022-06-13T14:00:00+00:00     |
        | long          | (a string of 3000 characters) |
        | name.with.dot | gold                          |
        | Name With     | capitals                      |
