Feature: Nulls and wrong public keys
  Clients send null for what they do not know. A call with a wrong public key has the usual answer and no effect.

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

  @WRONG-PUBLIC-KEY
  Rule: A call with a wrong public key has the usual answer and stores nothing

    @each-way
    Scenario: A wrong public key changes nothing on an existing profile
      Given Jessica has a profile with:
        | external ID | 1468   |
        | plan        | gold   |
        | city        | Boston |
      When Identify receives, with a wrong public key:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
        | plan        | silver           |
        | city        | Denver           |
      Then every answer is that of an accepted call
      And Jessica still has:
        | external ID | 1468   |
        | email       | (null) |
        | plan        | gold   |
        | city        | Boston |
      And nobody is found by email "new.me@yahoo.com"

    Scenario Outline: Nothing is stored with <key>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, with <key>:
        | external ID | 1468   |
        | plan        | silver |
      And Identify receives, with <key>:
        | external ID | 2468   |
        | plan        | silver |
      And Identify receives, with <key>:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives, with <key>:
        | phone number | +16171000009 |
      Then Jessica still has:
        | email | (null) |
        | plan  | gold   |
      And nobody is found by external ID "2468"
      And nobody is found by email "new.me@yahoo.com"
      And nobody is found by phone number "+16171000009"

      Examples:
        | key                                 |
        | a wrong public key                  |
        | a shortened public key              |
        | a lengthened public key             |
        | a public key with another beginning |
        | a public key with another end       |
        | the public key in other case        |

    Scenario: Answers do not reveal that the public key is wrong
      Given Jessica has a profile with:
        | external ID | 1468 |
      When these calls are made in turn, 4 times:
        | call               | key                | external ID | city   |
        | with the right key | the public key     | 1468        | Boston |
        | with a wrong key   | a wrong public key | 1468        | Boston |
      Then the answers do not differ by kind of call

    @each-way
    Scenario: A wrong public key creates no profile
      Given Jessica has a profile with:
        | external ID | 1468 |
      When Identify receives, with a wrong public key:
        | external ID  | 2468             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | plan         | silver           |
      Then every answer is that of an accepted call
      And Jessica still has:
        | external ID | 1468 |
      And nobody is found by external ID "2468"
      And nobody is found by email "new.me@yahoo.com"
      And nobody is found by phone number "+16171000009"

    Scenario: What came with a wrong public key is processed when it comes with the right one
      Given Jessica has a profile with:
        | external ID | 1468 |
      When Identify receives, with a wrong public key:
        | external ID | 2468   |
        | plan        | bronze |
      And Identify receives:
        | external ID | 2468   |
        | plan        | bronze |
      Then Jessica still has:
        | external ID | 1468 |
      And Robert is the one profile with:
        | external ID | 2468   |
        | plan        | bronze |

    Scenario: What came with a wrong public key for a profile is processed when it comes with the right one
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, with a wrong public key:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | silver           |
      And Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | silver           |
      Then Jessica has:
        | email | old.me@yahoo.com |
        | plan  | silver           |
