Feature: Wrong public keys
  A call to Identify with a wrong public key has the usual answer and no effect.

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
        | key                                      |
        | a wrong public key                       |
        | a shortened public key                   |
        | a lengthened public key                  |
        | a public key with another beginning      |
        | a public key with another end            |
        | a public key with two characters swapped |
        | the public key in other case             |

    @wire-2022
    Scenario Outline: Nothing is stored when the token is <what>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives, as "<form>", the payload:
        """
        {"token": <token>, "properties": {"$id": "<external ID 1468>", "plan": "silver"}}
        """
      Then Jessica still has:
        | plan | gold |

      Examples:
        | what     | form | token |
        | true     | form | true  |
        | a number | JSON | 12    |
        | false    | JSON | false |
        | zero     | form | 0     |
        | empty    | JSON | ""    |

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
