Feature: No oracle
  Anybody who reads a merchant's page has the public key. With it, nobody can find out who is a customer.

  @NO-ORACLE
  Rule: The answer does not reveal whether a profile exists or an update was accepted

    Scenario Outline: Answers to calls with <identifier> do not reveal who is known
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
      When these calls are made in turn, 4 times:
        | call                | external ID | email | phone number | city   |
        | of an unknown       | <unknown 1> | <e 1> | <p 1>        |        |
        | of a known          | <known 1>   | <e 2> | <p 2>        |        |
        | of a known, changed | <known 1>   | <e 2> | <p 2>        | Denver |
        | a rejected update   | 1468        | <e 3> | <p 3>        |        |
      Then the answers do not differ by kind of call
      And no answer contains anything of Jessica's profile

      Examples:
        | identifier   | unknown 1   | e 1         | p 1         | known 1 | e 2              | p 2          | e 3              | p 3          |
        | external ID  | (a new one) |             |             | 1468    |                  |              | new.me@yahoo.com |              |
        | email        |             | (a new one) |             |         | old.me@yahoo.com |              | new.me@yahoo.com |              |
        | phone number |             |             | (a new one) |         |                  | +16171000001 |                  | +16171000009 |

    @each-way
    Scenario: Answers to each form of the call do not reveal who is known
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls are made in turn, 2 times:
        | call              | external ID | email            |
        | of an unknown     | (a new one) | (a new one)      |
        | of a known        | 1468        | old.me@yahoo.com |
        | a rejected update | 1468        | new.me@yahoo.com |
      Then the answers do not differ by kind of call
      And no answer contains anything of Jessica's profile

    Scenario: Answers do not reveal that an identifier was added
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls are made in turn, 4 times:
        | call                    | external ID   | email            | phone number |
        | of an unknown           | (a new one)   |                  |              |
        | with another identifier | (the new one) | (a new one)      |              |
        | a rejected update       | 1468          | new.me@yahoo.com |              |
        | with another identifier | (the new one) |                  | (a new one)  |
      Then the answers do not differ by kind of call

    Scenario: Answers do not reveal that another profile has a value
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Robert has a profile with:
        | phone number | +16171000005 |
      When these calls are made in turn, 4 times:
        | call                    | external ID | phone number |
        | with a value of nobody  | (a new one) | (a new one)  |
        | with a value of another | 1468        | +16171000005 |
      Then the answers do not differ by kind of call

    Scenario Outline: Response times of calls with <identifier> do not reveal who is known
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls are made in turn, 10 times:
        | call              | <identifier> | <other>     |
        | of an unknown     | (a new one)  |             |
        | of a known        | <known>      |             |
        | a rejected update | <known>      | (a new one) |
      Then the response times do not differ by kind of call

      Examples:
        | identifier   | known            | other        |
        | external ID  | 1468             | email        |
        | email        | old.me@yahoo.com | phone number |
        | phone number | +16171000001     | external ID  |

    Scenario: Response times do not reveal that another profile has a value
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Robert has a profile with:
        | phone number | +16171000005 |
      When these calls are made in turn, 8 times:
        | call                    | external ID | email       | phone number | city   |
        | of a known              | 1468        |             |              |        |
        | with a value of another | 1468        |             | +16171000005 |        |
        | a mixed request         | 1468        | (a new one) |              | Boston |
      Then the response times do not differ by kind of call

    @wire-2022
    Scenario Outline: Response times of calls as "<form>" do not reveal who is known
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls are made in turn, 8 times:
        | call              | form   | external ID | email       |
        | of an unknown     | <form> | (a new one) |             |
        | of a known        | <form> | 1468        |             |
        | a rejected update | <form> | 1468        | (a new one) |
      Then the response times do not differ by kind of call

      Examples:
        | form |
        | JSON |
        | GET  |
