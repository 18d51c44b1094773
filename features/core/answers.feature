Feature: Silent answers
  Identify is made for a merchant's website: it always answers alike and never reports a rejection (FAQ 15 to 17).

  @ALWAYS-200
  Rule: Identify answers every call with the same status

    @each-way
    Scenario: Accepted, rejected, mixed, unknown and wrongly keyed calls have the same status
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When Identify receives:
        | external ID | 1468   |
        | city        | Boston |
      And Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And Identify receives, alone and with a property, twice:
        | email        | old.me@yahoo.com |
        | external ID  | 9999             |
        | phone number | +16171000009     |
      And Identify receives:
        | external ID | (a new one) |
        | city        | Boston      |
      And Identify receives, with a wrong public key:
        | external ID | 1468   |
        | city        | Boston |
      And Identify receives, with a wrong public key:
        | external ID | (a new one) |
      Then every answer has the status of an accepted call

    Scenario: Every answer of the whole run has the same status
      Then every answer of the whole run has the status of an accepted call

  @NO-ERROR
  Rule: The answer does not reveal that an update was rejected

    @each-way
    Scenario Outline: An answer does not reveal the rejected <identifier>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls are made in turn, 2 times:
        | call     | external ID   | email   | phone number | city   |
        | accepted | 1468          |         |              | Boston |
        | rejected | <external ID> | <email> | <phone>      |        |
        | mixed    | <external ID> | <email> | <phone>      | Boston |
      Then the answers do not differ by kind of call

      Examples:
        | identifier                         | external ID | email            | phone        |
        | email                              | 1468        | new.me@yahoo.com |              |
        | phone number                       | 1468        |                  | +16171000009 |
        | external ID                        | 9999        | old.me@yahoo.com |              |
        | email and phone number             | 1468        | new.me@yahoo.com | +16171000009 |
        | external ID and phone number       | 9999        | old.me@yahoo.com | +16171000009 |
        | email, found by phone number       |             | new.me@yahoo.com | +16171000001 |
        | external ID, found by phone number | 9999        |                  | +16171000001 |
        | phone number, found by email       |             | old.me@yahoo.com | +16171000009 |

    Scenario: An answer does not reveal that many updates were rejected
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | new.me@yahoo.com |
      And these calls are made in turn, 8 times:
        | call     | external ID | email            | city   |
        | accepted | 1468        |                  | Boston |
        | rejected | 1468        | new.me@yahoo.com |        |
      Then the answers do not differ by kind of call

    Scenario: An answer does not reveal the rejection of another profile's identifier
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Robert has a profile with:
        | external ID  | 2468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
      When these calls are made in turn, 3 times:
        | call                   | external ID | email            | phone number | city   |
        | accepted               | 1468        | old.me@yahoo.com |              | Boston |
        | somebody else's        | 1468        | robert@yahoo.com |              |        |
        | somebody else's        | 1468        |                  | +16171000005 |        |
        | somebody else's        | 2468        | old.me@yahoo.com |              |        |
        | somebody else's, mixed | 1468        | robert@yahoo.com |              | Boston |
      Then the answers do not differ by kind of call
