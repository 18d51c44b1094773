Feature: Nulls
  Clients send null for what they do not know. It neither clears nor creates anything.

  @NULLS
  Rule: A null identifier neither clears nor creates anything

    @each-way
    Scenario: Nulls beside a matching identifier clear nothing
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | external ID  | 1468   |
        | email        | (null) |
        | phone number | (null) |
        | plan         | gold   |
      And Identify receives:
        | email        | old.me@yahoo.com |
        | external ID  | (null)           |
        | phone number | (null)           |
        | tier         | 2                |
      And Identify receives:
        | phone number | +16171000001 |
        | external ID  | (null)       |
        | email        | (null)       |
        | visits       | thrice       |
      Then Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Jessica has:
        | plan   | gold   |
        | tier   | 2      |
        | visits | thrice |
      And Jessica is found by each identifier

    Scenario Outline: The <null> that is null beside both other identifiers is kept
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | <one>   | <one value>   |
        | <other> | <other value> |
        | <null>  | (null)        |
        | plan    | gold          |
      Then Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Jessica is found by each identifier

      Examples:
        | null         | one          | one value        | other        | other value      |
        | external ID  | email        | old.me@yahoo.com | phone number | +16171000001     |
        | email        | phone number | +16171000001     | external ID  | 1468             |
        | phone number | external ID  | 1468             | email        | old.me@yahoo.com |

    @each-way
    Scenario: A profile is created from an external ID beside nulls
      When Identify receives:
        | external ID  | 1468   |
        | email        | (null) |
        | phone number | (null) |
        | plan         | gold   |
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

    Scenario: A profile is created from an external ID and one property beside many nulls
      When Identify receives:
        | external ID  | 1468   |
        | email        | (null) |
        | phone number | (null) |
        | first name   | null   |
        | city         | null   |
        | tier         | null   |
        | visits       | null   |
        | plan         | gold   |
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

    Scenario: Two requests with the same nulls create two profiles
      When Identify receives:
        | external ID  | 1468   |
        | email        | (null) |
        | phone number | (null) |
        | plan         | gold   |
      And Identify receives:
        | external ID  | 2468   |
        | email        | (null) |
        | phone number | (null) |
        | plan         | silver |
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Robert is the one profile with:
        | external ID | 2468   |
        | plan        | silver |

    Scenario Outline: The <identifier> that came as null in an update is added later
      Given Jessica has a profile with:
        | <found by> | <value> |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | (null)  |
        | plan         | gold    |
      Then Jessica has:
        | plan | gold |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      Examples:
        | found by    | value            | identifier   | added            |
        | external ID | 1468             | email        | old.me@yahoo.com |
        | external ID | 1468             | phone number | +16171000001     |
        | email       | old.me@yahoo.com | external ID  | 1468             |

    Scenario Outline: A missing <identifier> is added beside a <null> that is null
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <null>       | (null)  |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
        | <null>       | (null)  |
      And Jessica is found by each identifier

      Examples:
        | found by     | value            | null         | identifier   | added            |
        | external ID  | 1468             | phone number | email        | old.me@yahoo.com |
        | email        | old.me@yahoo.com | external ID  | phone number | +16171000001     |
        | phone number | +16171000001     | email        | external ID  | 1468             |

    Scenario Outline: The <identifier> that was null when the profile was created is added later
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | (null)  |
        | plan         | gold    |
      Then Jessica is the one profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <added> |
      Then Jessica has:
        | <identifier> | <added> |
      And Jessica is found by each identifier

      Examples:
        | found by     | value            | identifier   | added            |
        | external ID  | 1468             | email        | old.me@yahoo.com |
        | email        | old.me@yahoo.com | phone number | +16171000001     |
        | phone number | +16171000001     | external ID  | 1468             |
