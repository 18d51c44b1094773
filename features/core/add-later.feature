Feature: Adding identifiers to profiles with a history
  Identify, with the public key, still gives a profile the identifiers that it lacks.

  @ADD-ID
  Rule: A missing external ID is added, whatever came before

    Scenario Outline: After a phone number that was <origin>
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      And Jessica's phone number "+16171000001" was <origin>
      When Identify receives:
        | <found by>  | <value> |
        | external ID | 1468    |
      Then Jessica has:
        | external ID | 1468 |
      And Jessica is found by each identifier

      Examples:
        | origin                   | found by     | value            |
        | added later              | email        | old.me@yahoo.com |
        | added later              | phone number | +16171000001     |
        | set with the private key | email        | old.me@yahoo.com |
        | set with the private key | phone number | +16171000001     |

    Scenario: Once added it stays through the next update
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
        | plan  | gold             |
      And Jessica's external ID "1468" was added later
      When Identify receives:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      Then Jessica has:
        | external ID | 1468   |
        | plan        | silver |
      And Jessica still has:
        | external ID | 1468 |
      And Jessica is found by each identifier

    Scenario: After an update was rejected
      Given Jessica has a profile with:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives:
        | email        | old.me@yahoo.com |
        | phone number | +16171000009     |
      And Identify receives:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      Then Jessica has:
        | external ID | 1468 |
      And Jessica is found by each identifier

    Scenario: With zeros before its digits
      Given Jessica has a profile with:
        | email | old.me@yahoo.com |
      When Identify receives:
        | email       | old.me@yahoo.com                                                    |
        | external ID | (the phone number +16171000001 with a zero for its first character) |
      Then Jessica has:
        | external ID | (the phone number +16171000001 with a zero for its first character) |
      And Jessica is found by each identifier

    Scenario: That came as null at first
      Given Jessica has a profile with:
        | email       | old.me@yahoo.com |
        | external ID | (null)           |
      When Identify receives:
        | email       | old.me@yahoo.com |
        | external ID | 1468             |
      Then Jessica has:
        | external ID | 1468 |
      And Jessica is found by each identifier

  @ADD-EMAIL
  Rule: A missing email is added, whatever came before

    Scenario Outline: After a phone number that was <origin>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's phone number "+16171000001" was <origin>
      When Identify receives:
        | <found by> | <value>          |
        | email      | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      And Jessica is found by each identifier

      Examples:
        | origin                   | found by     | value        |
        | added later              | external ID  | 1468         |
        | added later              | phone number | +16171000001 |
        | set with the private key | external ID  | 1468         |
        | set with the private key | phone number | +16171000001 |

    Scenario: Once added it stays through the next update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's email "old.me@yahoo.com" was added later
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | email | old.me@yahoo.com |
        | plan  | silver           |
      And Jessica still has:
        | email | old.me@yahoo.com |
      And Jessica is found by each identifier

    Scenario: After an update was rejected
      Given Jessica has a profile with:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | plan         | gold         |
      When Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000009 |
      And Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      And Jessica is found by each identifier

    Scenario: That came as null at first
      Given Jessica has a profile with:
        | external ID | 1468   |
        | email       | (null) |
      When Identify receives:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      Then Jessica has:
        | email | old.me@yahoo.com |
      And Jessica is found by each identifier

  @ADD-PHONE
  Rule: A missing phone number is added, whatever came before

    Scenario Outline: After a email that was <origin>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's email "old.me@yahoo.com" was <origin>
      When Identify receives:
        | <found by>   | <value>      |
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |
      And Jessica is found by each identifier

      Examples:
        | origin                   | found by    | value            |
        | added later              | external ID | 1468             |
        | added later              | email       | old.me@yahoo.com |
        | set with the private key | external ID | 1468             |
        | set with the private key | email       | old.me@yahoo.com |

    Scenario: Once added it stays through the next update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Jessica's phone number "+16171000001" was added later
      When Identify receives:
        | external ID | 1468   |
        | plan        | silver |
      Then Jessica has:
        | phone number | +16171000001 |
        | plan         | silver       |
      And Jessica still has:
        | phone number | +16171000001 |
      And Jessica is found by each identifier

    Scenario: After an update was rejected
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When Identify receives:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000001 |
      Then Jessica has:
        | phone number | +16171000001 |
      And Jessica is found by each identifier

    Scenario: That came as null at first
      Given Jessica has a profile with:
        | email        | old.me@yahoo.com |
        | phone number | (null)           |
      When Identify receives:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      Then Jessica has:
        | phone number | +16171000001 |
      And Jessica is found by each identifier
