Feature: Changing the only identifier, or one of two equal ones
  A profile may have a single identifier, or the same value for two. The private key changes the one that it names, and no
  other (FAQ 2 and 11).

  Rule: The private key changes an identifier

    Scenario Outline: The <identifier> is changed when the profile has no other identifier
      Given Jessica has a profile with:
        | <identifier> | <old> |
        | plan         | gold  |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by each identifier
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

    Scenario Outline: The <identifier> is changed when another identifier has the same value
      Given Jessica has a profile with:
        | external ID | (the email old.me@yahoo.com) |
        | email       | old.me@yahoo.com             |
      When the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      And Jessica is found by each identifier

      @CHANGE-ID
      Examples:
        | identifier  | new  |
        | external ID | 9999 |

      @CHANGE-EMAIL
      Examples:
        | identifier | new              |
        | email      | new.me@yahoo.com |
